// The keys that were replaced and still work, with the time each has left.
import { Clock3, TimerOff, TimerReset, Undo2 } from 'lucide-react'
import { useRef } from 'react'

import type { ExpiringKey } from '#contract/credential.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { LiveNote } from '#saving/live-note.tsx'
import { Button } from '#ui/button.tsx'

import type { Editor } from './editor.ts'

export function ExpiringKeys({ editor }: { editor: Editor }) {
  const actions = editor.draft.changes.expiringKeys ?? []
  const keys = editor.credential.expiringKeys.filter(
    (key) => !isExpired(key, editor.now) || actions.some(({ keyId }) => keyId === key.id),
  )
  if (keys.length === 0) return null
  return (
    <section aria-labelledby="expiring-keys" className="rounded-md border bg-sunken p-4">
      <h4 id="expiring-keys" className="font-semibold">
        Expiring keys
      </h4>
      <ul className="mt-2 divide-y divide-line">
        {keys.map((key) => (
          <Item key={key.id} item={key} editor={editor} />
        ))}
      </ul>
      <LiveNote sentence={editor.draft.guard('expire key')} />
    </section>
  )
}

function Item({ item, editor }: { item: ExpiringKey; editor: Editor }) {
  const planned = editor.draft.changes.expiringKeys?.find(({ keyId }) => keyId === item.id)?.action
  const others = (editor.draft.changes.expiringKeys ?? []).filter(({ keyId }) => keyId !== item.id)
  const pending = editor.saving.pending.find(
    ({ key }) => key.field === 'expiringKeys' && key.item === item.id,
  )
  const self = useRef<HTMLLIElement>(null)

  function plan(action: 'reset' | 'expire') {
    editor.draft.set('expiringKeys', [...others, { keyId: item.id, action }])
    // The buttons change places: the focus stays with the key.
    self.current?.focus()
  }

  function undo() {
    if (pending) editor.draft.undo(pending.key)
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
          {item.tail}
        </p>
        <p className="flex items-center gap-1.5 text-muted">
          <Clock3 aria-hidden className="size-4 shrink-0" />
          <TimeLeft item={item} now={editor.now} planned={planned} />
        </p>
      </div>
      {planned === undefined ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon={<TimerReset aria-hidden />}
            disabledReason={editor.lock}
            onClick={() => plan('reset')}
          >
            Reset expiry time to 24 hours
          </Button>
          <Button
            size="small"
            variant="danger"
            icon={<TimerOff aria-hidden />}
            disabledReason={editor.lock}
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
          disabledReason={pending?.isBeingSaved === true ? 'This is being saved.' : undefined}
          onClick={undo}
        >
          Undo
        </Button>
      )}
    </li>
  )
}

type TimeLeftProps = { item: ExpiringKey; now: number; planned: 'reset' | 'expire' | undefined }

function TimeLeft({ item, now, planned }: TimeLeftProps) {
  if (isExpired(item, now)) {
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
