// A key that was replaced and still works: the time that it has left, and what can be done about it.
import { CalendarPlus, RotateCw, Trash2, Undo2 } from 'lucide-react'
import { useRef, type ReactNode } from 'react'

import { worldNow } from '#api/world-time.ts'
import type { CredentialDetail, ExpiringKey as Key } from '#contract/credential.ts'
import { calendarFile } from '#domain/exports/calendar.ts'
import { download } from '#page/download.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { addition } from '#ui/additions.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'

import { blockLook, KeyBlock } from './key-block.tsx'

/** What is to become of expiring keys when somebody saves. */
export type ExpiryPlans = {
  /** Why nothing may be planned, or undefined. */
  lock: string | undefined
  planOf: (keyId: string) => Plan | undefined
  plan: (keyId: string, action: Plan) => void
  undo: (keyId: string) => void
  isBeingSaved: (keyId: string) => boolean
}
type Plan = 'reset' | 'expire'

type ExpiringKeyProps = {
  credential: Pick<CredentialDetail, 'id' | 'username' | 'revision' | 'isActive'>
  item: Key
  isOver: boolean
  plans: ExpiryPlans
  users: ReactNode
  strip: ReactNode
}

/** The end of a key can be saved as a calendar entry. [choice: calendar.test.ts] */
export function ExpiringKey({ credential, item, isOver, plans, users, strip }: ExpiringKeyProps) {
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
    <li ref={self} tabIndex={-1} className={blockLook}>
      <KeyBlock
        tail={item.tail}
        state={isOver ? 'expired' : 'expiring'}
        tone={isOver ? 'negative' : 'warning'}
        end={<End item={item} isOver={isOver} planned={planned} isActive={credential.isActive} />}
        users={users}
        strip={strip}
      >
        {planned === undefined ? (
          <>
            <Button
              size="small"
              icon={<RotateCw aria-hidden />}
              disabledReason={plans.lock}
              onClick={() => plan('reset')}
            >
              Reset expiry time to 24 hours
            </Button>
            <Button
              size="small"
              icon={<Trash2 aria-hidden />}
              disabledReason={plans.lock}
              onClick={() => plan('expire')}
            >
              Expire now
            </Button>
            <span {...addition}>
              <IconButton
                size="small"
                label="Add to calendar"
                icon={<CalendarPlus aria-hidden />}
                onClick={() => remind(credential, item)}
              />
            </span>
          </>
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
      </KeyBlock>
    </li>
  )
}

function remind(
  { id, username, revision }: ExpiringKeyProps['credential'],
  { tail, createdAt, expiresAt }: Key,
): void {
  const text = calendarFile({
    // A reset moves the end of the same key, and is a save: the entry moves, and is not doubled.
    uid: `${id}-${createdAt}-${tail}`,
    sequence: revision,
    at: expiresAt,
    summary: `API key …${tail} expires`,
    description: `${username}: whatever still uses this key is refused from now on.`,
    writtenAt: worldNow(),
  })
  download(`key-expiry-${id}.ics`, 'text/calendar', text)
}

type EndProps = { item: Key; isOver: boolean; planned: Plan | undefined; isActive: boolean }

function End({ item, isOver, planned, isActive }: EndProps) {
  if (isOver) {
    return (
      <span tabIndex={-1} data-refusal className="text-negative">
        Expired meanwhile
      </span>
    )
  }
  if (planned === 'reset') return <span>Back to 24 hours when you save</span>
  if (planned === 'expire') {
    return (
      <span className="font-semibold text-negative">
        Expires when you save; that cannot be undone
      </span>
    )
  }
  return (
    <span>
      Expires <Stamp of="future" at={item.expiresAt} />
      {!isActive && <span className="text-muted">, refused while inactive</span>}
    </span>
  )
}
