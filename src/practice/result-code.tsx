// The code of a result, with a name in it or without, to be copied and sent to a trainer.
import { useState } from 'react'

import type { PracticeState, Result } from '#contract/practice.ts'
import { toCoded, writeResultCode } from '#domain/exercises/result-code.ts'
import { Card, Section } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Code } from '#ui/sentence.tsx'
import { TextField } from '#ui/text-field.tsx'

type ResultCodeProps = {
  exercise: PracticeState['exercise']
  result: Result
  /** Who is at work, where somebody said it. */
  learner: string
}

export function ResultCode({ exercise, result, learner }: ResultCodeProps) {
  const [name, setName] = useState(learner)
  const code = writeResultCode(toCoded(exercise.name, result, name))
  return (
    <Section
      title="Result code"
      description="Send it to your trainer. It is made in your browser: it finds typing errors, and proves nothing."
    >
      <Card>
        <TextField
          label="Your name"
          kind="text"
          hint="If you like: it becomes a part of the code, and is kept nowhere."
          value={name}
          onChange={setName}
        />
        <p className="flex flex-wrap items-center gap-1 wrap-anywhere">
          <Code>{code}</Code>
          <CopyButton label="Copy result code" text={code} />
        </p>
      </Card>
    </Section>
  )
}
