// Several learners on one machine: who begins, who comes next, and how it went for each.
import type { Listed, Turns as Kept } from '#contract/exercise-list.ts'
import { useState } from 'react'

import { durationInWords } from '#domain/exercises/result-text.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { useSignal } from '#page/signal.ts'
import { Badge } from '#ui/badge.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { Typed } from '#ui/sentence.tsx'
import { TextField } from '#ui/text-field.tsx'

import { StartDialog } from './start-dialog.tsx'
import { turns } from './turns-store.ts'

export function Turns({ exercises }: { exercises: readonly Listed[] }) {
  const now = useSignal(turns)
  return (
    <Section
      title="Two learners in turn"
      description="One after the other, on this machine, each in a fresh world. Names stay in this browser until you end it."
    >
      <Card>{now ? <Standing now={now} /> : <Begin exercises={exercises} />}</Card>
    </Section>
  )
}

function Begin({ exercises }: { exercises: readonly Listed[] }) {
  const [names, setNames] = useState({ first: '', second: '' })
  const [chosen, choose] = useState<string>()
  const [asked, ask] = useState<Listed>()
  const [isTried, setTried] = useState(false)
  const [first] = exercises
  const exercise = exercises.find(({ name }) => name === chosen) ?? first
  if (!exercise) return null
  const learners = [trimText(names.first), trimText(names.second)]
  const errorOf = (name: string | undefined) =>
    isTried && name === '' ? 'Enter a name.' : undefined

  function start() {
    setTried(true)
    if (!learners.includes('')) ask(exercise)
  }

  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="First learner"
          kind="text"
          value={names.first}
          onChange={(typed) => setNames({ ...names, first: typed })}
          error={errorOf(learners[0])}
        />
        <TextField
          label="Second learner"
          kind="text"
          value={names.second}
          onChange={(typed) => setNames({ ...names, second: typed })}
          error={errorOf(learners[1])}
        />
      </div>
      <SelectField
        label="What they do"
        options={exercises.map(({ name, title }) => ({ value: name, label: title }))}
        value={exercise.name}
        onChange={choose}
      />
      <div>
        <Button onClick={start}>Start with the first learner</Button>
      </div>
      {asked && (
        <StartDialog
          exercise={asked}
          onClose={() => ask(undefined)}
          onStart={() => {
            const { name, title } = asked
            turns.set({ exercise: { name, title }, learners, at: 0, done: [] })
          }}
        />
      )}
    </>
  )
}

/** How it stands, with the way to the next one. Also shown where a result is. */
export function Standing({ now }: { now: Kept }) {
  const [isAsking, setAsking] = useState(false)
  const { exercise, learners, at, done } = now
  const next = done.length > at ? learners[at + 1] : undefined
  return (
    <>
      <ul aria-label={`Turns at “${exercise.title}”`} className="flex flex-col gap-2">
        {learners.map((learner, index) => (
          <li key={index} className="flex flex-wrap items-center gap-2">
            <span className="font-semibold">
              <Typed>{learner}</Typed>
            </span>
            <Outcome done={done[index]} isOn={index === at} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 print:hidden">
        {next !== undefined && (
          <Button variant="primary" onClick={() => setAsking(true)}>
            Start with <Typed>{next}</Typed>
          </Button>
        )}
        <Button onClick={() => turns.set(undefined)}>End the turns and forget the names</Button>
      </div>
      {isAsking && (
        <StartDialog
          exercise={exercise}
          onClose={() => setAsking(false)}
          onStart={() => turns.set({ ...now, at: at + 1 })}
        />
      )}
    </>
  )
}

function Outcome({ done, isOn }: { done: Kept['done'][number] | undefined; isOn: boolean }) {
  if (!done) return <span className="text-muted">{isOn ? 'At work' : 'Still to come'}</span>
  return (
    <>
      <Badge tone={done.isPassed ? 'positive' : 'negative'}>
        {done.isPassed ? 'Passed' : 'Not passed'}
      </Badge>
      <span className="text-muted">
        {durationInWords(done.tookMs)}, {done.remarks} {done.remarks === 1 ? 'remark' : 'remarks'}
      </span>
    </>
  )
}
