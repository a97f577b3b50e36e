// All keys of a credential: each a block of what it is, who uses it, and what can be done about it.
import { useQuery } from '@tanstack/react-query'

import { callersOfQuery } from '#api/callers.ts'
import type { CallerState } from '#contract/caller.ts'
import type { CredentialDetail } from '#contract/credential.ts'
import { isExpired, overlapMs } from '#domain/keys/api-key.ts'
import { keyTimeline, type DrawnKey } from '#domain/keys/key-timeline.ts'
import { tailOf } from '#domain/keys/secret.ts'
import { useNow } from '#page/time/now.ts'
import { useSession } from '#page/session.ts'
import type { ShownSecret } from '#saving/secrets-in-hand.ts'
import { addition } from '#ui/additions.ts'
import { SimulatorMark } from '#ui/simulator-only.tsx'
import { zoneOffset } from '#ui/time-text.ts'

import { currentToGive, GiveKey, pendingToGive } from '#configure/give-key.tsx'
import { SecretUsers } from '#configure/secret-users.tsx'
import { ExpiringKey, type ExpiryPlans } from './expiring-key.tsx'
import { blockLook, KeyBlock } from './key-block.tsx'
import { Axis, Gap, Strip, wordsPlace } from './key-strip.tsx'

type KeyBlocksProps = {
  credential: CredentialDetail
  /** The key whose cleartext is on this page, if there is one. */
  fresh: ShownSecret | undefined
  /** Why nothing may be given, or undefined. */
  lock: string | undefined
  plans: ExpiryPlans
}

/**
 * Each key shows when it works, who uses it and when it was last used, on one axis of time.
 * [choice: key-timeline.test.ts]
 */
export function KeyBlocks({ credential, fresh, lock, plans }: KeyBlocksProps) {
  const { place } = useSession()
  const { data } = useQuery(callersOfQuery(place, credential.id))
  const { apiKey, expiringKeys, isActive } = credential
  const now = useNow(expiringKeys.map(({ expiresAt }) => expiresAt))
  const pending = fresh?.isSaved === false ? fresh : undefined
  const expiring = expiringKeys.filter(
    (key) => !isExpired(key, now) || plans.planOf(key.id) !== undefined,
  )
  if (!apiKey && !pending && expiring.length === 0) return null

  const callers = data?.data ?? []
  const uses = data?.keyUses ?? []
  const drawn: DrawnKey[] = [
    ...(pending
      ? [{ tail: tailOf(pending.value), startsAt: now, endsAt: now, endsAtOnceSaved: null }]
      : []),
    ...(apiKey
      ? [
          {
            tail: apiKey.tail,
            startsAt: apiKey.createdAt,
            endsAt: null,
            endsAtOnceSaved: pending ? now + overlapMs : null,
          },
        ]
      : []),
    ...expiring.map(({ id, tail, createdAt, expiresAt }) => ({
      tail,
      startsAt: createdAt,
      endsAt: expiresAt,
      endsAtOnceSaved: plannedEnd(plans.planOf(id), expiresAt, now),
    })),
  ]
  const timeline = keyTimeline(drawn, uses, now, zoneOffset(now))
  // One key that goes on for ever is no drawing.
  const isDrawn = drawn.length > 1

  const usersOf = (tail: string, isHolder: (caller: CallerState) => boolean) => (
    <SecretUsers
      callers={callers.filter(isHolder)}
      lastUse={uses.find((use) => use.tail === tail) ?? null}
    />
  )
  const holds = (tail: string) => (caller: CallerState) =>
    caller.secret?.tail === tail && caller.secret.state !== 'unknown'
  const strip = (tail: string, isCurrent: boolean, label: string) => {
    const bar = timeline.bars.find((one) => one.tail === tail)
    return (
      isDrawn && bar && <Strip timeline={timeline} bar={bar} isCurrent={isCurrent} label={label} />
    )
  }
  const toGive = pendingToGive('API key', fresh) ?? currentToGive('API key', data?.currentKey)
  const give = (
    <GiveKey credentialId={credential.id} secret={toGive} callers={callers} lock={lock} />
  )

  return (
    <figure
      {...(expiring.length === 0 && addition)}
      aria-labelledby="keys-over-time"
      className="flex flex-col divide-y divide-line rounded-md border"
    >
      <div {...addition} className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
        <h4
          id="keys-over-time"
          className={`flex flex-wrap items-center gap-x-3 font-semibold ${wordsPlace}`}
        >
          Keys over time <SimulatorMark />
        </h4>
        {isDrawn && <Axis timeline={timeline} />}
      </div>
      {(pending || apiKey) && (
        <ul {...addition} aria-label="Keys in use" className="divide-y divide-line">
          {pending && (
            <li className={blockLook}>
              <KeyBlock
                tail={tailOf(pending.value)}
                state="not saved"
                tone="info"
                end="Works once you save"
                users={usersOf('', ({ secret }) => secret?.id === pending.id)}
                strip={strip(tailOf(pending.value), true, 'once you save')}
              >
                {give}
              </KeyBlock>
            </li>
          )}
          {apiKey && (
            <li className={blockLook}>
              <KeyBlock
                tail={apiKey.tail}
                state="current"
                tone={isActive ? 'positive' : 'warning'}
                end={endOfCurrent(pending !== undefined, isActive)}
                users={usersOf(apiKey.tail, holds(apiKey.tail))}
                strip={strip(apiKey.tail, true, pending ? '24 hours once you save' : 'no expiry')}
              >
                {!pending && give}
              </KeyBlock>
            </li>
          )}
        </ul>
      )}
      {expiring.length > 0 && (
        <section aria-labelledby="expiring-keys">
          <div className="flex flex-wrap gap-x-6 px-4">
            <h4 id="expiring-keys" className={`pt-3 font-semibold ${wordsPlace}`}>
              Expiring keys
            </h4>
            {isDrawn && <Gap timeline={timeline} />}
          </div>
          <ul className="divide-y divide-line">
            {expiring.map((key) => (
              <ExpiringKey
                key={key.id}
                credential={credential}
                item={key}
                isOver={isExpired(key, now)}
                plans={plans}
                users={usersOf(key.tail, holds(key.tail))}
                strip={strip(key.tail, false, labelOf(plans.planOf(key.id)))}
              />
            ))}
          </ul>
        </section>
      )}
    </figure>
  )
}

type Plan = ReturnType<ExpiryPlans['planOf']>

function plannedEnd(plan: Plan, expiresAt: number, now: number): number {
  if (plan === 'expire') return now
  return plan === 'reset' ? now + overlapMs : expiresAt
}

function labelOf(plan: Plan): string {
  if (plan === 'expire') return 'ends when you save'
  return plan === 'reset' ? '24 hours once you save' : ''
}

function endOfCurrent(isReplaced: boolean, isActive: boolean): string {
  if (!isActive) return 'Refused: the credential is inactive'
  return isReplaced ? 'Expires 24 hours after you save' : 'No expiry'
}
