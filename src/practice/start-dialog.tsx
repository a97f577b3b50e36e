// Asks once before an exercise begins: its world takes the place of the one that is here.
import type { Listed } from '#contract/exercise-list.ts'
import { useState } from 'react'

import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

import { beginExercise } from './begin.ts'
import { readFile } from './exercise-files.ts'
import { Mistakes } from './mistakes.tsx'

type StartDialogProps = {
  exercise: Pick<Listed, 'name' | 'title'>
  onClose: () => void
  /** Before it begins. */
  onStart?: (() => void) | undefined
}

export function StartDialog({ exercise: { name, title }, onClose, onStart }: StartDialogProps) {
  const [isBusy, setBusy] = useState(false)
  const [mistakes, setMistakes] = useState<string[]>([])

  async function start() {
    setBusy(true)
    onStart?.()
    const file = await readFile(name)
    const found =
      'refusal' in file ? [file.refusal] : await beginExercise(file.text, { isAsked: true })
    setMistakes(found)
    // Once it has begun, the page is on its way.
    if (found.length > 0) setBusy(false)
  }

  return (
    <Dialog
      role="alertdialog"
      title={`Start “${title}”?`}
      description="It begins in a world of its own, in the place of the one that is here: credentials, keys, roles, logs and the simulated time. Start afresh, in the user menu, can bring back what you have done."
      open
      onClose={onClose}
      busy={isBusy}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void start()}>
            Start
          </Button>
        </>
      }
    >
      {mistakes.length > 0 && <Mistakes mistakes={mistakes} />}
    </Dialog>
  )
}
