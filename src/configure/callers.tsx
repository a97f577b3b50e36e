// Who calls with this credential, with which key, how it goes, and the one click to a new key.
import { useQuery } from '@tanstack/react-query'

import { callersOfQuery } from '#api/callers.ts'
import type { CallerState, KeyState } from '#contract/caller.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { useSession } from '#page/session.ts'
import { Stamp } from '#page/time/stamp.tsx'
import type { ShownSecret } from '#saving/secrets-in-hand.ts'
import { Badge, type BadgeTone } from '#ui/badge.tsx'
import { Card, Section } from '#ui/card.tsx'
import { Code, Sentence, Verbatim } from '#ui/sentence.tsx'
import { StatusDot } from '#ui/status-dot.tsx'

import { currentKeyToGive, GiveKey, pendingKeyToGive, type KeyToGive } from './give-key.tsx'

type CallersProps = {
  credentialId: string
  /** Why no key may be given, or undefined. */
  lock: string | undefined
  /** The API key whose cleartext is on this page, if there is one. */
  freshKey: ShownSecret | undefined
}

export function Callers({ credentialId, lock, freshKey }: CallersProps) {
  const { place } = useSession()
  const { data } = useQuery(callersOfQuery(place, credentialId))
  if (!data || data.data.length === 0) return null
  const toGive = pendingKeyToGive(freshKey) ?? currentKeyToGive(data.currentKey)
  return (
    <Section
      isAddition
      title="Callers"
      description="Pretend integrations that use this credential once every simulated minute."
    >
      <Card>
        <ul className="divide-y divide-line">
          {data.data.map((caller) => (
            <Caller
              key={caller.id}
              caller={caller}
              credentialId={credentialId}
              lock={lock}
              toGive={toGive}
            />
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

type CallerProps = Pick<CallersProps, 'credentialId' | 'lock'> & {
  caller: CallerState
  /** The key that it could be given next: one that is not saved comes first. */
  toGive: KeyToGive | undefined
}

function Caller({ caller, credentialId, lock, toGive }: CallerProps) {
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
      <GiveKey credentialId={credentialId} secret={toGive} callers={[caller]} lock={lock} />
    </li>
  )
}
