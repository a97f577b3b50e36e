// An exercise in large letters for a wall: its ticket, and the solution step by step when it is time.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { stepInWords } from '#domain/exercises/step-words.ts'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { Sentence } from '#ui/sentence.tsx'

import { exerciseQuery } from './exercise-files.ts'

export function Projector({ name, onEnd }: { name: string; onEnd: () => void }) {
  const { data, error } = useQuery(exerciseQuery(name))
  // None is shown at first: the class is to think for itself.
  const [shown, setShown] = useState(0)
  if (error !== null) return <Notice tone="danger">{error.message}</Notice>
  if (!data) return null
  const { title, ticket, goals, solve } = data
  return (
    <div className="px-6 py-6 text-2xl leading-9 lg:px-16">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h1 tabIndex={-1} className="text-4xl font-semibold">
          {title}
        </h1>
        <Button onClick={onEnd}>Back to the notes</Button>
      </div>
      <div className="mt-6 flex max-w-[60rem] flex-col gap-4">
        {ticket.map((paragraph) => (
          <p key={paragraph}>
            <Sentence>{paragraph}</Sentence>
          </p>
        ))}
        <h2 className="mt-4 font-semibold">Goals</h2>
        <ul className="list-disc pl-8">
          {goals.map(({ id, words }) => (
            <li key={id}>
              <Sentence>{words}</Sentence>
            </li>
          ))}
        </ul>
        <h2 className="mt-4 font-semibold">Solution</h2>
        <LiveRegion>
          {shown === 0 ? (
            <p>Not shown yet: {solve.length} steps.</p>
          ) : (
            <ol className="flex list-decimal flex-col gap-2 pl-10">
              {solve.slice(0, shown).map((step, index) => (
                // A solution can take the same step twice.
                <li key={index} className={index === shown - 1 ? 'font-semibold' : 'text-muted'}>
                  <Sentence>{stepInWords(step, data)}</Sentence>
                </li>
              ))}
            </ol>
          )}
        </LiveRegion>
        <div className="flex flex-wrap gap-3">
          <Button
            variant="primary"
            disabledReason={shown === solve.length ? 'That was the last step.' : undefined}
            onClick={() => setShown(shown + 1)}
          >
            Next step
          </Button>
          <Button
            disabledReason={shown === 0 ? 'No step is shown.' : undefined}
            onClick={() => setShown(shown - 1)}
          >
            Previous step
          </Button>
        </div>
      </div>
    </div>
  )
}
