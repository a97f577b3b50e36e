// The question before a leave that loses something: what goes, and the way to stay.
import { useRef } from 'react'

import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Sentence } from '#ui/sentence.tsx'

import { leaveWords, type Asked } from './leave-words.ts'

/** Whoever leaves with unsaved changes is asked first, and told which. [choice: leaving.e2e.ts] */
export function LeaveQuestion({ asked: { losses, settle } }: { asked: Asked }) {
  const stayButton = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      role="alertdialog"
      title={leaveWords.title}
      description={leaveWords.description}
      open
      onClose={() => settle(false)}
      initialFocus={stayButton}
      footer={
        <>
          <Button onClick={() => settle(true)}>Leave without saving</Button>
          <Button ref={stayButton} variant="primary" onClick={() => settle(false)}>
            Stay on this page
          </Button>
        </>
      }
    >
      <ul className="list-disc pl-5">
        {losses.map((words) => (
          <li key={words}>
            <Sentence>{words}</Sentence>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
