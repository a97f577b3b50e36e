// For trainers: every exercise with its story, minutes, link, notes and solution, and large for a wall.
import type { Listed } from '#contract/exercise-list.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'

import { usePageTitle } from '#page/page-title.ts'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Code, Sentence } from '#ui/sentence.tsx'

import { exerciseQuery, exercisesQuery, linkOf } from './exercise-files.ts'
import { practicePaths } from './practice-paths.ts'
import { Projector } from './projector.tsx'
import { Steps } from './steps.tsx'
import { Turns } from './turns.tsx'

/** Exercises can be shown on a wall without their notes and answers. [choice: trainers.e2e.ts] */
export function TrainersPage() {
  usePageTitle('For trainers')
  const [search, setSearch] = useSearchParams()
  const { data = [], error } = useQuery(exercisesQuery)
  const shown = data.find(({ name }) => name === search.get('show'))
  if (shown) return <Projector name={shown.name} onEnd={() => setSearch({})} />
  return (
    <>
      <PageHeader
        title="For trainers"
        description="Stories, links, notes and solutions."
        back={<Link to={practicePaths.list}>All exercises</Link>}
      />
      <PageBody>
        {error !== null && <Notice tone="danger">{error.message}</Notice>}
        <Turns exercises={data} />
        <Section
          title="Exercises and guides"
          description="Whoever opens a link works in a fresh world, as the right person, at the right page."
        >
          {data.map((exercise) => (
            <ForTrainer
              key={exercise.name}
              exercise={exercise}
              onShow={() => setSearch({ show: exercise.name })}
            />
          ))}
        </Section>
        <Section title="One of your own">
          <Card>
            <p>
              An exercise is a file of JSON. <Code>?exercise=/my.json</Code> in an address begins
              one that lies on this host, and the list of exercises opens one from a machine. What a
              file says is in the{' '}
              <a className="link" href={`${import.meta.env.BASE_URL}exercises/schema.json`}>
                schema
              </a>
              ; any of ours can be copied to begin with.
            </p>
          </Card>
        </Section>
      </PageBody>
    </>
  )
}

type ForTrainerProps = { exercise: Listed; onShow: () => void }

function ForTrainer({ exercise, onShow }: ForTrainerProps) {
  const { name, title, minutes, level, story, notes } = exercise
  const [isOpen, setOpen] = useState(false)
  const link = linkOf(name)
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
