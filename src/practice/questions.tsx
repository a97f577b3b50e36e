// The questions of a diagnosis, in their order: the next one comes with the right answer to the last.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { changePractice } from '#api/practice.ts'
import { toApiError } from '#api/api-error.ts'
import type { Exercise } from '#contract/exercise.ts'
import type { PracticeState } from '#contract/practice.ts'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'

type Question = NonNullable<Exercise['questions']>[number]

export function Questions({ state: { exercise, answers, result } }: { state: PracticeState }) {
  const { questions = [] } = exercise
  // Advice follows the cause: nobody is asked for it before.
  const open = questions.findIndex(({ id }) => answers[id]?.isRight !== true)
  const asked = open < 0 ? questions : questions.slice(0, open + 1)
  return asked.map((question) => (
    <Ask
      key={question.id}
      question={question}
      answer={answers[question.id]}
      isOver={result !== null}
    />
  ))
}

type AskProps = {
  question: Question
  answer: PracticeState['answers'][string] | undefined
  isOver: boolean
}

function Ask({ question: { id, words, choices }, answer, isOver }: AskProps) {
  const queryClient = useQueryClient()
  const [chosen, choose] = useState(answer?.choice)
  const [failure, setFailure] = useState<string>()
  const why = choices.find((one) => one.id === answer?.choice)?.why
  const isRight = answer?.isRight === true

  async function give() {
    if (chosen === undefined) return
    setFailure(undefined)
    try {
      await changePractice(queryClient, 'giveAnswer', { body: { question: id, choice: chosen } })
    } catch (cause) {
      setFailure(toApiError(cause).message)
    }
  }

  return (
    <section aria-label="Question" className="flex flex-col gap-3">
      <RadioGroup
        legend={words}
        name={`question-${id}`}
        options={choices.map(({ id: value, words: label }) => ({ value, label }))}
        value={chosen}
        onChange={choose}
      />
      {!isRight && !isOver && (
        <div>
          <Button
            size="small"
            disabledReason={chosen === undefined ? 'Choose an answer first.' : undefined}
            onClick={() => void give()}
          >
            Answer
          </Button>
        </div>
      )}
      <LiveRegion>
        {answer && (
          <Notice
            tone={isRight ? 'success' : 'warning'}
            title={isRight ? 'That is right.' : 'That is not it.'}
          >
            {why}
          </Notice>
        )}
        {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      </LiveRegion>
    </section>
  )
}
