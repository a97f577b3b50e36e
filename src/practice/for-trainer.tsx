// One exercise as a trainer needs it: story, minutes, link, notes and solution.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Listed } from '#contract/exercise-list.ts'
import { useSignal } from '#page/signal.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Notice } from '#ui/notice.tsx'
import { Code, Sentence } from '#ui/sentence.tsx'

import { classTable } from './class-store.ts'
import { exerciseQuery, linkOf } from './exercise-files.ts'
import { Steps } from './steps.tsx'

type ForTrainerProps = { exercise: Listed; onShow: () => void }

export function ForTrainer({ exercise, onShow }: ForTrainerProps) {
  const { name, title, minutes, level, story, notes } = exercise
  const [isOpen, setOpen] = useState(false)
  const link = linkOf(name, useSignal(classTable)?.open?.code)
  return (
    <Card
      title={title}
      role="region"
      actions={
        <Button size="small" onClick={onShow} aria-label={`Show on a wall: “${title}”`}>
          Show on a wall
        </Button>
      }
    >
      <p className="text-xs text-muted">
        {minutes} min · Level {level} of 5
      </p>
      <p>
        <Sentence>{story}</Sentence>
      </p>
      <p className="flex flex-wrap items-center gap-1 wrap-anywhere">
        <Code>{link}</Code>
        <CopyButton label={`Copy the link to “${title}”`} text={link} />
      </p>
      <ul aria-label="Notes" className="list-disc pl-5">
        {notes.map((note) => (
          <li key={note}>
            <Sentence>{note}</Sentence>
          </li>
        ))}
      </ul>
      <Disclosure heading="Solution" open={isOpen} onToggle={setOpen}>
        <Solution name={name} />
      </Disclosure>
    </Card>
  )
}

function Solution({ name }: { name: string }) {
  const { data, error } = useQuery(exerciseQuery(name))
  if (error !== null) return <Notice tone="danger">{error.message}</Notice>
  return data ? <Steps exercise={data} shown={0} /> : null
}
