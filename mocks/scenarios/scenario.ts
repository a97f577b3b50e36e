// What a named world is: a story for people, and a function that builds it at a given moment.
import type { Account, SandboxUser } from '#contract/session.ts'
import type { Caller } from '#domain/callers/caller.ts'
import type { Credential } from '#domain/changes/credential.ts'

import type { RequestRow } from '#mocks/database/rows.ts'

/** Revisions and events are not said: they follow from what is said of credentials, callers, people. */
export type World = {
  accounts: Account[]
  balancePlatform: string
  users: SandboxUser[]
  credentials: Credential[]
  callers: Caller[]
  /** What is in the log of the provider APIs, oldest first. */
  requests?: Omit<RequestRow, 'id' | 'groups'>[]
}

export type Scenario = {
  name: string
  title: string
  /** Two sentences for a trainer. */
  story: string
  /** For a world of any size: how many credentials it has when nobody says. */
  usualSize?: number
  /**
   * All times are relative to `now`, so that the world is as fresh in a year as today. `size` is
   * the number of credentials, for worlds that come in any size.
   */
  build: (now: number, size?: number) => World
}
