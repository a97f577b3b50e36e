// A file from this machine: it begins, or every mistake in it is told with its line.
import { useId, useState, type ChangeEvent } from 'react'

import { Card } from '#ui/card.tsx'

import { beginExercise } from './begin.ts'
import { Mistakes } from './mistakes.tsx'

/** An exercise of one's own can be loaded without a build. [choice: exercise-link.e2e.ts] */
export function OwnFile() {
  const id = useId()
  const [mistakes, setMistakes] = useState<string[]>([])

  async function open({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? []
    if (!file) return
    setMistakes([])
    const found = await beginExercise(await file.text(), { isAsked: false })
    setMistakes(found)
    // The same file can be chosen again once it is mended.
    target.value = ''
  }

  return (
    <Card>
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="font-semibold">
          Exercise file
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
          onChange={(event) => void open(event)}
          className="min-h-10 w-full rounded-md border border-edge bg-card px-3 py-2 text-ink"
        />
        <p id={`${id}-hint`} className="text-xs text-muted">
          JSON in the published format. It begins at once, and its world takes the place of the one
          that is here. The file stays on this machine.
        </p>
      </div>
      {mistakes.length > 0 && <Mistakes mistakes={mistakes} />}
    </Card>
  )
}
