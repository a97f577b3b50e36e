// Giving a key to the simulated integrations that do not have it yet.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { deployKey } from '#api/callers.ts'
import type { CallerState, Givable } from '#contract/caller.ts'
import { whyNotGiven } from '#domain/callers/giving.ts'
import { tailOf } from '#domain/keys/secret.ts'
import { announce } from '#page/announcement.tsx'
import { useSession } from '#page/session.ts'
import type { ShownSecret } from '#saving/secrets-in-hand.ts'
import { Button } from '#ui/button.tsx'

/** A key of the credential as something to give. */
export type KeyToGive = {
  tail: string
  /** What names a key that is not saved; undefined for the current one. */
  generated: string | undefined
  /** Why nobody can give it, or undefined. */
  whyNot: string | undefined
}

/** The current key; undefined while there is none. */
export function currentKeyToGive(key: Givable | null | undefined): KeyToGive | undefined {
  return key ? { tail: key.tail, generated: undefined, whyNot: key.whyNot ?? undefined } : undefined
}

/** The key that was generated on this page and waits for its save; undefined while there is none. */
export function pendingKeyToGive(fresh: ShownSecret | undefined): KeyToGive | undefined {
  if (!fresh || fresh.isSaved) return undefined
  const whyNot = whyNotGiven('key', fresh.isCopied)
  return { tail: tailOf(fresh.value), generated: fresh.id, whyNot }
}

type GiveKeyProps = {
  credentialId: string
  secret: KeyToGive | undefined
  /** Those that could be given it; one that has it already gets no button. */
  callers: readonly CallerState[]
  /** Why the signed-in user may give no key, or undefined. */
  lock: string | undefined
}

/** A button for each caller that does not have this key. One that is not saved can be given too. */
export function GiveKey({ credentialId, secret, callers, lock }: GiveKeyProps) {
  if (!secret) return null
  return callers
    .filter(({ key }) => key.tail !== secret.tail)
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

type GiveToProps = Omit<GiveKeyProps, 'callers'> & { secret: KeyToGive; caller: CallerState }

function GiveTo({ credentialId, secret, caller, lock }: GiveToProps) {
  const { place } = useSession()
  const queryClient = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { tail, generated, whyNot } = secret

  async function give() {
    setBusy(true)
    setFailure(undefined)
    try {
      await deployKey(queryClient, place, credentialId, caller.id, generated)
      announce(`${caller.name} now uses the key …${tail}`)
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
        Give {caller.name} the {generated === undefined ? 'current' : 'new'} key (…{tail})
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
