// For trainers: every exercise with its story, minutes, link, notes and solution, and large for a wall.
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'

import { seedIn } from '#domain/exercises/incident.ts'
import { usePageTitle } from '#page/page-title.ts'
import { Card, Section } from '#ui/card.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Code } from '#ui/sentence.tsx'

import { ClassResults } from './class-table.tsx'
import { exercisesQuery } from './exercise-files.ts'
import { ForTrainer } from './for-trainer.tsx'
import { MakeCase } from './make-case.tsx'
import { practicePaths } from './practice-paths.ts'
import { Projector } from './projector.tsx'
import { Turns } from './turns.tsx'

/** Exercises can be shown on a wall without their notes and answers. [choice: trainers.e2e.ts] */
export function TrainersPage() {
  usePageTitle('For trainers')
  const [search, setSearch] = useSearchParams()
  const { data = [], error } = useQuery(exercisesQuery)
  const asked = search.get('show') ?? ''
  const isThere = seedIn(asked) !== undefined || data.some(({ name }) => name === asked)
  if (isThere) return <Projector name={asked} onEnd={() => setSearch({})} />
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
        <ClassResults exercises={data} />
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
        <MakeCase onShow={(name) => setSearch({ show: name })} />
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
