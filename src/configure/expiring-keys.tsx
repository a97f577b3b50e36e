// The keys that were replaced and still work, with the time each has left.
import { Clock3, TimerOff, TimerReset, Undo2 } from 'lucide-react'
import { useRef } from 'react'

import type { ExpiringKey } from '#contract/credential.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import { useLastPassed } from '#page/time/now.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { LiveNote } from '#saving/live-note.tsx'
import { Button } from '#ui/button.tsx'
import { Verbatim } from '#ui/sentence.tsx'

/** What is to become of expiring keys at the save. */
export type ExpiryPlans = {
  /** Why nothing may be planned, or undefined. */
  lock: string | undefined
  planOf: (keyId: string) => Plan | undefined
  plan: (keyId: string, action: Plan) => void
  undo: (keyId: string) => void
  isBeingSaved: (keyId: string) => boolean
  /** On LIVE, what ending a key would do to whoever uses it, or undefined. */
  guard: string | undefined
}
type Plan = 'reset' | 'expire'

type ExpiringKeysProps = { keys: readonly ExpiringKey[]; plans: ExpiryPlans }

export function ExpiringKeys({ keys, plans }: ExpiringKeysProps) {
  const now = useLastPassed(keys.map(({ expiresAt }) => expiresAt))
  const shown = keys.filter((key) => !isExpired(key, now) || plans.planOf(key.id) !== undefined)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="expiring-keys" className="rounded-md border bg-sunken p-4">
      <h4 id="expiring-keys" className="font-semibold">
        Expiring keys
      </h4>
      <ul className="mt-2 divide-y divide-line">
        {shown.map((key) => (
          <Item key={key.id} item={key} isOver={isExpired(key, now)} plans={plans} />
        ))}
      </ul>
      <LiveNote sentence={plans.guard} />
    </section>
  )
}

type ItemProps = { item: ExpiringKey; isOver: boolean; plans: ExpiryPlans }

function Item({ item, isOver, plans }: ItemProps) {
  const planned = plans.planOf(item.id)
  const self = useRef<HTMLLIElement>(null)

  function plan(action: Plan) {
    plans.plan(item.id, action)
    // The buttons change places: the focus stays with the key.
    self.current?.focus()
  }

  function undo() {
    plans.undo(item.id)
    self.current?.focus()
  }

  return (
    <li
      ref={self}
      tabIndex={-1}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3"
    >
      <div className="min-w-0">
        <p className="font-mono">
          <span aria-hidden>•••••</span>
          <span className="sr-only">Key ending in </span>
          <Verbatim>{item.tail}</Verbatim>
        </p>
        <p className="flex items-center gap-1.5 text-muted">
          <Clock3 aria-hidden className="size-4 shrink-0" />
          <TimeLeft item={item} isOver={isOver} planned={planned} />
        </p>
      </div>
      {planned === undefined ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon={<TimerReset aria-hidden />}
            disabledReason={plans.lock}
            onClick={() => plan('reset')}
          >
            Reset expiry time to 24 hours
          </Button>
          <Button
            size="small"
            variant="danger"
            icon={<TimerOff aria-hidden />}
            disabledReason={plans.lock}
            onClick={() => plan('expire')}
          >
            Expire now
          </Button>
        </div>
      ) : (
        <Button
          size="small"
          variant="quiet"
          icon={<Undo2 aria-hidden />}
          disabledReason={plans.isBeingSaved(item.id) ? 'This is being saved.' : undefined}
          onClick={undo}
        >
          Undo
        </Button>
      )}
    </li>
  )
}

type TimeLeftProps = { item: ExpiringKey; isOver: boolean; planned: Plan | undefined }

function TimeLeft({ item, isOver, planned }: TimeLeftProps) {
  if (isOver) {
    return (
      <span tabIndex={-1} data-refusal className="text-negative">
        Expired meanwhile
      </span>
    )
  }
  if (planned === 'reset') return <span>24 hours again, counted from the save</span>
  if (planned === 'expire') return <span>Ends at the save</span>
  return (
    <span>
      Expires <Stamp of="future" at={item.expiresAt} />
    </span>
  )
}
