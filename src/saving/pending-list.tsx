// What a save would change: each change in words with its undo, and all that speaks about the save.
import { Undo2 } from 'lucide-react'
import { useRef, type Ref } from 'react'

import { IconButton } from '#ui/icon-button.tsx'

import { LiveNotes } from './live-note.tsx'

type PendingListProps = {
  pending: readonly { key: string; words: string }[]
  onUndo: (key: string) => void
  /** Why the last save was refused. */
  failure?: string | undefined
  /** All that speaks against a save. */
  objections?: readonly string[] | undefined
  /** On LIVE, what the save would do to others. */
  guards: readonly string[]
  /** The signed-in user may not do this any more. */
  hasLostAccess: boolean
}

export function PendingList(props: PendingListProps) {
  const { pending, onUndo, failure, objections = [], guards, hasLostAccess } = props
  const heading = useRef<HTMLParagraphElement>(null)

  function undo(key: string) {
    onUndo(key)
    // Its button goes with the change: the focus goes to what says how many are left.
    heading.current?.focus()
  }

  return (
    <>
      {failure !== undefined && (
        <p role="alert" className="font-semibold text-negative">
          {failure}
        </p>
      )}
      {failure === undefined && hasLostAccess && (
        <p className="font-semibold text-warning">
          Your roles have changed, so you cannot save here now. Nothing on this page is lost.
        </p>
      )}
      <Heading ref={heading} count={pending.length} />
      {objections.map((sentence) => (
        <p key={sentence} className="font-semibold text-negative">
          {sentence}
        </p>
      ))}
      <div aria-live="polite" className="text-xs leading-5 not-empty:mt-1">
        <LiveNotes sentences={guards} />
      </div>
      {pending.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-2 gap-y-1">
          {pending.map(({ key, words }) => (
            <li key={key} className="flex items-center gap-1 rounded-md bg-sunken pl-2.5">
              <span className="min-w-0 wrap-anywhere">{words}</span>
              <IconButton
                size="small"
                label={`Undo: ${words}`}
                icon={<Undo2 aria-hidden />}
                onClick={() => undo(key)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type HeadingProps = { count: number; ref: Ref<HTMLParagraphElement> }

function Heading({ count, ref }: HeadingProps) {
  const noun = count === 1 ? 'pending change' : 'pending changes'
  const look = count === 0 ? 'text-muted' : 'font-semibold'
  return (
    <p ref={ref} tabIndex={-1} className={look}>
      {count === 0 ? 'No pending changes' : `${count} ${noun}, not live before you save`}
    </p>
  )
}
