// Giving a key or password to the simulated integrations that do not have it yet.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { deployKey } from '#api/callers.ts'
import type { CallerSecret, CallerState, Givable } from '#contract/caller.ts'
import { whyNotGiven } from '#domain/callers/giving.ts'
import { tailOf } from '#domain/keys/secret.ts'
import { isolate } from '#domain/values/plain-text.ts'
import { announce } from '#page/announcement.tsx'
import { useSession } from '#page/session.ts'
import type { ShownSecret } from '#saving/secrets-in-hand.ts'
import { Button } from '#ui/button.tsx'
import { Verbatim } from '#ui/sentence.tsx'

/** A key or password of the credential as something to give. */
export type SecretToGive = {
  kind: CallerSecret
  /** The last characters of a key; a password shows none. */
  tail: string | null
  /** What names one that is not saved; undefined for the current one. */
  generated: string | undefined
  /** Why nobody can give it, or undefined. */
  whyNot: string | undefined
}

/** The current key or password; undefined while there is none. */
export function currentToGive(
  kind: CallerSecret,
  secret: Givable | null | undefined,
): SecretToGive | undefined {
  if (!secret) return undefined
  return { kind, tail: secret.tail, generated: undefined, whyNot: secret.whyNot ?? undefined }
}

/** What was generated on this page and waits for its save; undefined while there is nothing. */
export function pendingToGive(
  kind: CallerSecret,
  fresh: ShownSecret | undefined,
): SecretToGive | undefined {
  if (!fresh || fresh.isSaved) return undefined
  const tail = kind === 'API key' ? tailOf(fresh.value) : null
  return { kind, tail, generated: fresh.id, whyNot: whyNotGiven(kind, fresh.isCopied) }
}

/** `the new key (…4Nz*)`, `the current password`. */
export function toGiveInWords({ kind, tail, generated }: SecretToGive): string {
  const age = generated === undefined ? 'current' : 'new'
  return kind === 'password' ? `the ${age} password` : `the ${age} key (…${tail})`
}

type GiveKeyProps = {
  credentialId: string
  secret: SecretToGive | undefined
  /** Those that could be given it; one that has it already, or another kind, gets no button. */
  callers: readonly CallerState[]
  /** Why the signed-in user may give nothing, or undefined. */
  lock: string | undefined
}

/** A button for each caller that does not have this secret. One that is not saved can be given too. */
export function GiveKey({ credentialId, secret, callers, lock }: GiveKeyProps) {
  if (!secret) return null
  return callers
    .filter((caller) => caller.authentication === secret.kind && !isHeldBy(caller, secret))
    .map((caller) => (
      <GiveTo
        key={caller.id}
        credentialId={credentialId}
        secret={secret}
        caller={caller}
        lock={lock}
      />
    ))
}

function isHeldBy({ secret: held }: CallerState, { generated }: SecretToGive): boolean {
  return generated === undefined ? held?.state === 'current' : held?.id === generated
}

type GiveToProps = Omit<GiveKeyProps, 'callers'> & { secret: SecretToGive; caller: CallerState }

function GiveTo({ credentialId, secret, caller, lock }: GiveToProps) {
  const { place } = useSession()
  const queryClient = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { generated, whyNot } = secret

  async function give() {
    setBusy(true)
    setFailure(undefined)
    try {
      await deployKey(queryClient, place, credentialId, caller.id, generated)
      announce(`${isolate(caller.name)} now uses ${toGiveInWords(secret)}`)
    } catch (cause) {
      setFailure(toApiError(cause).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        size="small"
        busy={isBusy}
        disabledReason={lock ?? whyNot}
        onClick={() => void give()}
      >
        <span>
          Give <Verbatim>{caller.name}</Verbatim> {toGiveInWords(secret)}
        </span>
      </Button>
      {generated !== undefined && (
        <p className="text-xs text-muted">Its calls are refused until you save.</p>
      )}
      {failure !== undefined && (
        <p role="alert" className="text-negative">
          {failure}
        </p>
      )}
    </div>
  )
}
