// The bar that lists what a save would change, undoes each alone, and holds the one save.
import { CircleCheck } from 'lucide-react'
import { useRef, type Ref } from 'react'
import { useNavigate } from 'react-router'

import { useSession } from '#page/session.ts'
import { Button } from '#ui/button.tsx'
import type { PageLayout } from '#ui/page-body.tsx'
import { SaveBar } from '#ui/save-bar.tsx'
import { Sentence } from '#ui/sentence.tsx'
import { clockText } from '#ui/time-text.ts'

import { PendingList, typedInWords, type PendingListProps } from './pending-list.tsx'

/** How the one save of a page stands, and the one way to start it. */
export type Saving = Omit<PendingListProps, 'onUndo' | 'heading'> & {
  undo: PendingListProps['onUndo']
  isBusy: boolean
  /** No answer came to the last save. */
  isUnsure: boolean
  /** Somebody pressed Save, and what is on the page keeps it from being done. */
  isHeldBack?: boolean | undefined
  /** Why the last save was refused. */
  failure?: string | undefined
  /** The signed-in user may not do this any more. */
  hasLostAccess: boolean
  /** When the last save from this page got through. */
  savedAt: number | undefined
  /** Why there is nothing to press, or undefined. */
  whyNot: string | undefined
  save: () => Promise<void>
}

type PendingBarProps = {
  saving: Saving
  /** Where *Cancel* leads. */
  listAddress: string
  /** Of the page that it belongs to. */
  layout?: PageLayout | undefined
}

/**
 * Nothing on the Configure page takes effect before Save changes, not even a generated key. [doc:
 * web-service, saving.e2e.ts] One save carries out all of its changes, or none of them. [choice:
 * nothing-changes.test.ts, rule-table.test.ts] A save that is sent twice, by a double click or
 * after a lost response, has one effect. [choice: one-effect.test.ts]
 */
export function PendingBar({ saving, listAddress, layout }: PendingBarProps) {
  const { undo, save, isBusy, whyNot, ...state } = saving
  const navigate = useNavigate()
  const { environment } = useSession()
  const heading = useRef<HTMLParagraphElement>(null)
  const counts = countsOf(saving)
  return (
    <SaveBar
      label="Pending changes"
      layout={layout}
      short={shortOf(counts)}
      summary={
        <>
          <Trouble saving={saving} />
          <Heading ref={heading} saving={saving} counts={counts} />
        </>
      }
      actions={
        <>
          <Button onClick={() => void navigate(listAddress)}>Cancel</Button>
          <Button
            // Nothing else is as loud, so that nobody saves on Live by habit.
            variant={environment === 'live' ? 'danger' : 'primary'}
            busy={isBusy}
            disabledReason={whyNot}
            onClick={() => void save()}
          >
            Save changes
          </Button>
        </>
      }
    >
      <PendingList {...state} onUndo={undo} heading={heading} />
    </SaveBar>
  )
}

function Trouble({
  saving: { failure, hasLostAccess, isUnsure },
}: Pick<PendingBarProps, 'saving'>) {
  return (
    <>
      {failure !== undefined && (
        <p role="alert" className="font-semibold text-negative">
          <Sentence>{failure}</Sentence>
        </p>
      )}
      {failure === undefined && hasLostAccess && (
        <p className="font-semibold text-warning">
          Your roles have changed, so you cannot save here now. Nothing on this page is lost.
        </p>
      )}
      {isUnsure && (
        <p className="font-semibold text-warning">
          It is not known whether the last save worked. Save again to find out: it takes effect
          once.
        </p>
      )}
    </>
  )
}

type Counts = { changes: number; refused: number; typed: number }

function countsOf({ pending, objections = [], unfinished = [] }: Saving): Counts {
  return { changes: pending.length, refused: objections.length, typed: unfinished.length }
}

type HeadingProps = { saving: Saving; counts: Counts; ref: Ref<HTMLParagraphElement> }

function Heading({ ref, saving, counts }: HeadingProps) {
  const { savedAt, isBusy } = saving
  const isIdle = counts.changes + counts.typed === 0
  const isSaved = isIdle && savedAt !== undefined && !isBusy
  return (
    <p ref={ref} tabIndex={-1} className={isIdle ? 'text-muted' : 'font-semibold'}>
      {isSaved && (
        <span className="mr-2 inline-flex items-center gap-1 font-semibold text-positive">
          <CircleCheck aria-hidden className="size-4" />
          Saved at {clockText(savedAt)}.
        </span>
      )}{' '}
      {headingOf(saving, counts)}
    </p>
  )
}

function headingOf({ isUnsure, isHeldBack }: Saving, { changes, typed }: Counts): string {
  const start = isHeldBack === true ? 'Not saved. ' : ''
  if (changes === 0) return typed === 0 ? 'No unsaved changes' : `${start}${typedInWords(typed)}`
  const pending = `${start}${changes} unsaved ${changes === 1 ? 'change' : 'changes'}`
  return isUnsure ? pending : `${pending}. Nothing takes effect until you save.`
}

/** The same where there is little room: `3 changes, 1 refused`; undefined where there is no more to say. */
function shortOf({ changes, refused, typed }: Counts): string | undefined {
  const parts = [
    changes > 0 && `${changes} ${changes === 1 ? 'change' : 'changes'}`,
    refused > 0 && `${refused} refused`,
    typed > 0 && `${typed} not added`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(', ') : undefined
}

/** Why a save cannot be started: two people's changes wait for a decision, or there are none. */
export function whyNoSave(isDeciding: boolean, hasAnything: boolean): string | undefined {
  if (isDeciding) return 'First choose which changes to keep.'
  return hasAnything ? undefined : 'There is nothing to save.'
}
