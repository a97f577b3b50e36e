// Who calls with this credential, with which key, how it goes, and the one click to a new key.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { callersOfQuery, deployKey } from '#api/callers.ts'
import type { CallerState, KeyState } from '#contract/caller.ts'
import { tailOf } from '#domain/keys/secret.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { announce } from '#page/announcement.tsx'
import { useSession } from '#page/session.ts'
import { Stamp } from '#page/time/stamp.tsx'
import type { ShownSecret } from '#saving/secrets-in-hand.ts'
import { Badge, type BadgeTone } from '#ui/badge.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { Code, Sentence, Verbatim } from '#ui/sentence.tsx'
import { StatusDot } from '#ui/status-dot.tsx'

type CallersProps = {
  credentialId: string
  /** Why no key may be given, or undefined. */
  lock: string | undefined
  /** The API key whose cleartext is on this page, if there is one. */
  freshKey: ShownSecret | undefined
}

export function Callers(props: CallersProps) {
  const { place } = useSession()
  const { data } = useQuery(callersOfQuery(place, props.credentialId))
  if (!data || data.data.length === 0) return null
  return (
    <Section
      isAddition
      title="Callers"
      description="Pretend integrations that use this credential once every simulated minute."
    >
      <Card>
        <ul className="divide-y divide-line">
          {data.data.map((caller) => (
            <Caller key={caller.id} caller={caller} {...props} />
          ))}
        </ul>
      </Card>
    </Section>
  )
}

const keyTones: Record<KeyState, BadgeTone> = {
  current: 'positive',
  expiring: 'warning',
  expired: 'negative',
  unknown: 'negative',
}

type CallerProps = CallersProps & { caller: CallerState }

function Caller({ caller, ...props }: CallerProps) {
  const { name, api, address, key, now: current, recent } = caller
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">
            <Verbatim>{name}</Verbatim>
          </span>
          <StatusDot tone={current.status === 200 ? 'positive' : 'negative'}>
            {current.status === 200 ? 'Gets through' : `Refused with ${current.status}`}
          </StatusDot>
        </p>
        <p className="wrap-anywhere text-muted">
          <Verbatim>{api}</Verbatim>: <Code>{callInWords(caller)}</Code> from <Code>{address}</Code>
        </p>
        <p className="flex flex-wrap items-center gap-2">
          <span>
            Key ending in <Code>{key.tail}</Code>
          </span>
          <Badge tone={keyTones[key.state]}>{key.state}</Badge>
        </p>
        {current.status !== 200 && (
          <p className="text-negative">
            <Sentence>{`${current.explanation} ${current.remedy}`}</Sentence>
          </p>
        )}
        {caller.nextFailure && (
          <p className="text-warning">
            <Sentence>{caller.nextFailure.words}</Sentence>
          </p>
        )}
        <p className="text-xs text-muted">
          Last 24 hours: {recent[200]} answered with 200, {recent[401]} with 401, {recent[403]} with
          403.{' '}
          {caller.lastUsedAt !== null && (
            <>
              Last used <Stamp of="past" at={caller.lastUsedAt} />
            </>
          )}
        </p>
      </div>
      <GiveKey caller={caller} {...props} />
    </li>
  )
}

/**
 * A key that is on screen but not saved can be given too: the caller is then refused until it is. One
 * that was saved before this page was opened is known to nobody here, so nobody can hand it on.
 */
function GiveKey({ caller, credentialId, lock, freshKey }: CallerProps) {
  const { place } = useSession()
  const queryClient = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const key = keyToGive(caller, freshKey)
  if (!key) return null

  async function give({ generated, tail }: KeyToGive) {
    setBusy(true)
    setFailure(undefined)
    try {
      await deployKey(queryClient, place, credentialId, caller.id, generated)
      announce(`${caller.name} uses the key ending in ${tail} from now on`)
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
        disabledReason={lock ?? key.whyNot}
        onClick={() => void give(key)}
      >
        Give {caller.name} the {key.generated === undefined ? 'current' : 'new'} key (…{key.tail})
      </Button>
      {key.generated !== undefined && (
        <p className="text-xs text-muted">It is refused until you save.</p>
      )}
      {failure !== undefined && (
        <p role="alert" className="text-negative">
          {failure}
        </p>
      )}
    </div>
  )
}

type KeyToGive = {
  /** What names a key that is not saved. */
  generated: string | undefined
  tail: string
  whyNot: string | undefined
}

/** The key that this caller could be given next, or undefined where it has it already. */
function keyToGive(
  { key, deployable }: CallerState,
  fresh: ShownSecret | undefined,
): KeyToGive | undefined {
  if (fresh?.isSaved === false) {
    const tail = tailOf(fresh.value)
    return key.tail === tail ? undefined : { generated: fresh.id, tail, whyNot: undefined }
  }
  if (deployable === null) return undefined
  const whyNot = fresh ? undefined : 'You did not copy this key.'
  return { generated: undefined, tail: deployable, whyNot }
}
