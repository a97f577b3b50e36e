// What a save would change, each change with its undo, what that does, and why it cannot be saved.
import { Undo2 } from 'lucide-react'
import type { RefObject } from 'react'

import { keyText, type Change, type ChangeKey } from '#domain/changes/change.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Sentence } from '#ui/sentence.tsx'

import { EffectList } from './effect-list.tsx'
import type { Effect } from './effect.ts'

export type PendingListProps = {
  pending: readonly (Change & { isBeingSaved: boolean })[]
  onUndo: (key: ChangeKey) => void
  /** Text that only a press on Add makes a change. */
  unfinished?: readonly string[] | undefined
  /** Why a save would be refused. */
  objections?: readonly string[] | undefined
  /** Takes one to what keeps the save from being done. */
  onShow?: (() => void) | undefined
  /** What the save does to others, on Live and to simulated integrations. */
  effects: readonly Effect[]
  /** Takes the focus when an undo takes its button along. */
  heading: RefObject<HTMLElement | null>
}

/**
 * The page lists the unsaved changes in words, and each can be undone alone. [choice:
 * saving.e2e.ts]
 */
export function PendingList(props: PendingListProps) {
  const { pending, onUndo, objections = [], unfinished = [], onShow, effects, heading } = props
  const isHeld = objections.length + unfinished.length > 0

  function undo(key: ChangeKey) {
    onUndo(key)
    // Its button goes with the change: the focus goes to what says how many are left.
    heading.current?.focus()
  }

  return (
    <>
      {isHeld && (
        <div className="flex flex-wrap items-center gap-x-3">
          <div className="min-w-0">
            {objections.map((sentence) => (
              <p key={sentence} className="font-semibold text-negative">
                <Sentence>{sentence}</Sentence>
              </p>
            ))}
            {unfinished.length > 0 && (
              <p className="font-semibold text-warning">{typedInWords(unfinished.length)}</p>
            )}
          </div>
          {onShow && (
            <Button size="small" variant="quiet" onClick={onShow}>
              Show on the page
            </Button>
          )}
        </div>
      )}
      <EffectList effects={effects} />
      {pending.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-2 gap-y-1">
          {pending.map(({ key, words, isBeingSaved }) => (
            <li key={keyText(key)} className="flex items-center gap-1 rounded-md bg-sunken pl-2.5">
              <span className="min-w-0 wrap-anywhere">
                <Sentence>{words}</Sentence>
              </span>
              <IconButton
                size="small"
                label={`Undo: ${words}`}
                icon={<Undo2 aria-hidden />}
                disabledReason={isBeingSaved ? 'This is being saved.' : undefined}
                onClick={() => undo(key)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** `1 entry typed, not added` */
export function typedInWords(entries: number): string {
  return `${entries} ${entries === 1 ? 'entry' : 'entries'} typed, not added`
}
