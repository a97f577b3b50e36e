// What a save would change, each change with its undo, and how the save stands.
import { Undo2 } from 'lucide-react'
import { useRef, type Ref } from 'react'

import { keyText, type Change, type ChangeKey } from '#domain/changes/change.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Sentence } from '#ui/sentence.tsx'

import { LiveNotes } from './live-note.tsx'

export type PendingListProps = {
  pending: readonly (Change & { isBeingSaved: boolean })[]
  onUndo: (key: ChangeKey) => void
  /** No answer came to the last save. */
  isUnsure: boolean
  /** Text that only a press on Add makes a change. */
  unfinished?: readonly string[] | undefined
  /** Why the last save was refused. */
  failure?: string | undefined
  /** Why a save would be refused. */
  objections?: readonly string[] | undefined
  /** On LIVE, what the save would do to others. */
  guards: readonly string[]
  /** The signed-in user may not do this any more. */
  hasLostAccess: boolean
}

export function PendingList(props: PendingListProps) {
  const { pending, onUndo, failure, objections = [], unfinished = [], guards } = props
  const heading = useRef<HTMLParagraphElement>(null)

  function undo(key: ChangeKey) {
    onUndo(key)
    // Its button goes with the change: the focus goes to what says how many are left.
    heading.current?.focus()
  }

  return (
    <>
      {failure !== undefined && (
        <p role="alert" className="font-semibold text-negative">
          <Sentence>{failure}</Sentence>
        </p>
      )}
      {failure === undefined && props.hasLostAccess && (
        <p className="font-semibold text-warning">
          Your roles have changed, so you cannot save here now. Nothing on this page is lost.
        </p>
      )}
      {props.isUnsure && (
        <p className="font-semibold text-warning">
          Nobody knows whether the last save was carried out. Save again to find out: it takes
          effect once.
        </p>
      )}
      <Heading
        ref={heading}
        changes={pending.length}
        entries={unfinished.length}
        isUnsure={props.isUnsure}
      />
      {objections.map((sentence) => (
        <p key={sentence} className="font-semibold text-negative">
          <Sentence>{sentence}</Sentence>
        </p>
      ))}
      <div className="text-xs leading-5 has-[>div>div]:mt-1">
        <LiveRegion>
          <LiveNotes sentences={guards} />
        </LiveRegion>
      </div>
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

type HeadingProps = {
  changes: number
  entries: number
  isUnsure: boolean
  ref: Ref<HTMLParagraphElement>
}

function Heading({ ref, ...counts }: HeadingProps) {
  const look = counts.changes + counts.entries === 0 ? 'text-muted' : 'font-semibold'
  return (
    <p ref={ref} tabIndex={-1} className={look}>
      {headingOf(counts)}
    </p>
  )
}

function headingOf({ changes, entries, isUnsure }: Omit<HeadingProps, 'ref'>): string {
  const typed = `${entries} ${entries === 1 ? 'entry' : 'entries'} typed, not added`
  if (changes === 0) return entries === 0 ? 'No pending changes' : typed
  const pending = `${changes} pending ${changes === 1 ? 'change' : 'changes'}`
  const standing = isUnsure ? pending : `${pending}, not live before you save`
  return entries === 0 ? standing : `${standing}; ${typed}`
}
