// What happened in a world since it began, as it is turned into steps: by whom, when, to what.
import type { Act } from '#contract/act.ts'
import type { CredentialType, Environment, SecretKind } from '#contract/credential.ts'
import type { Exercise } from '#contract/exercise.ts'
import type { Account, SandboxUser } from '#contract/session.ts'

import type { Credential } from '#domain/changes/credential.ts'

/** A credential, as far as one has to know it to find its page. */
export type Ref = {
  id: string
  username: string
  type: CredentialType
  accounts: Credential['accounts']
}

/** A line of the event logs: its number, and what it says of whom. */
export type Told = { number: number; name: string; words: string }

type Done =
  /** `before` is null where it was made. */
  | { is: 'saved'; told: Told; before: Credential | null; after: Credential }
  /** `act` is undefined where nobody wrote down what it was. */
  | { is: 'acted'; told: Told; act: Act | undefined; targetId: string; credential: Ref | null }
  /** A secret that a save takes, that an integration was given in vain, or that nobody wanted. */
  | {
      is: 'generated'
      credential: Ref
      kind: SecretKind
      isCopied: boolean
      fate: 'saved' | 'given' | 'thrown away'
    }

export type Happened =
  | ({ at: number; by: string; environment: Environment } & Done)
  | { is: 'turned back'; at: number }

export type Session = {
  scenario: string
  size: number | undefined
  /** The one that it began with. */
  exercise: Exercise | undefined
  /** The world's time at its beginning and now. */
  begunAt: number
  now: number
  accounts: readonly Account[]
  /** Those who may do most come first. */
  people: readonly SandboxUser[]
  /** The last event before the moment from which on it is told. */
  since: number
  happened: readonly Happened[]
  /** What nobody can do again without a secret, or what is still to come; in sentences. */
  leftOut: readonly string[]
}
