// All guides and exercises for whoever wants to practise, each with the minutes that it takes.
import type { Listed } from '#contract/exercise-list.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'

import { practiceQuery } from '#api/practice.ts'
import { usePageTitle } from '#page/page-title.ts'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Sentence } from '#ui/sentence.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

import { exercisesQuery } from './exercise-files.ts'
import { OwnFile } from './own-file.tsx'
import { practicePaths } from './practice-paths.ts'
import { StartDialog } from './start-dialog.tsx'

const sections = [
  { kind: 'guide', title: 'Guides', words: 'Every step is written down: do as it says.' },
  { kind: 'exercise', title: 'Exercises', words: 'A task and its goals: find the way yourself.' },
  {
    kind: 'diagnosis',
    title: 'Diagnoses',
    words: 'A case from support: find the cause, choose the advice.',
  },
] as const

export function ListPage() {
  usePageTitle('Practice')
  const { data, error } = useQuery(exercisesQuery)
  const [asked, ask] = useState<Listed>()
  return (
    <>
      <PageHeader
        title="Practice"
        description="Guides and exercises, in a world of their own each."
        back={<Link to="/">Back to the simulator</Link>}
        actions={
          <Link to={practicePaths.trainers} className="link inline-flex min-h-6 items-center">
            For trainers
          </Link>
        }
      />
      <PageBody>
        <Current />
        {error !== null && <Notice tone="danger">{error.message}</Notice>}
        {data === undefined && error === null && <Skeleton height="24rem" />}
        {sections.map(({ kind, title, words }) => {
          const exercises = data?.filter((one) => one.kind === kind) ?? []
          if (exercises.length === 0) return null
          return (
            <Section key={kind} title={title} description={words}>
              <ul className="grid gap-3 sm:grid-cols-2">
                {exercises.map((exercise) => (
                  <li key={exercise.name} className="flex">
                    <ExerciseCard exercise={exercise} onStart={() => ask(exercise)} />
                  </li>
                ))}
              </ul>
            </Section>
          )
        })}
        <Section
          title="A file of your own"
          description="An exercise that somebody has written for you."
        >
          <OwnFile />
        </Section>
      </PageBody>
      {asked && <StartDialog exercise={asked} onClose={() => ask(undefined)} />}
    </>
  )
}

/** The exercise that goes on, and the way back to it. */
function Current() {
  const { data } = useQuery(practiceQuery)
  if (!data) return null
  return (
    <Notice
      tone="info"
      title={`You are in “${data.exercise.title}”`}
      actions={
        <Link to={data.result ? practicePaths.result : data.exercise.page} className="link">
          {data.result ? 'See the result' : 'Go on with it'}
        </Link>
      }
    >
      Starting another one ends it.
    </Notice>
  )
}

type ExerciseCardProps = { exercise: Listed; onStart: () => void }

function ExerciseCard({ exercise: { title, level, minutes, story }, onStart }: ExerciseCardProps) {
  return (
    <Card title={title} isCompact role="group">
      <p className="text-xs text-muted">
        {minutes} min · Level {level} of 5
      </p>
      <p className="flex-1">
        <Sentence>{story}</Sentence>
      </p>
      <div>
        <Button size="small" onClick={onStart} aria-label={`Start “${title}”`}>
          Start
        </Button>
      </div>
    </Card>
  )
}
