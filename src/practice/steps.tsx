// The steps of a guide in words, in order; those that were shown are ticked.
import type { Exercise } from '#contract/exercise.ts'
import { stepInWords } from '#domain/exercises/step-words.ts'
import { Sentence } from '#ui/sentence.tsx'

type StepsProps = {
  exercise: Pick<Exercise, 'solve' | 'questions'>
  /** How many were shown by now. */
  shown: number
}

export function Steps({ exercise, shown }: StepsProps) {
  return (
    <section aria-label="Steps" className="flex flex-col gap-2">
      <h3 className="font-semibold">Steps</h3>
      <ol className="flex list-decimal flex-col gap-1.5 pl-6">
        {exercise.solve.map((step, index) => (
          // A solution can take the same step twice.
          <li
            key={index}
            aria-current={index === shown ? 'step' : undefined}
            className={index < shown ? 'text-muted' : ''}
          >
            <Sentence>{stepInWords(step, exercise)}</Sentence>
          </li>
        ))}
      </ol>
    </section>
  )
}
