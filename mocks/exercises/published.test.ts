// Every published exercise holds together: it begins, nothing is done yet, and its ticket says it all.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

import { callSandbox } from '#api/call-sandbox.ts'
import { Exercise, type Condition } from '#contract/exercise.ts'
import type { Subject } from '#contract/exercise-past.ts'
import { scenarios } from '#mocks/scenarios/catalogue.ts'
import { exerciseNames, fileOf, start } from '#mocks/testing/practice.ts'
import { useServer } from '#mocks/testing/server.ts'

useServer()

const folder = join(import.meta.dirname, '../../public/exercises')
const published = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const exercises = exerciseNames.map((name) => Exercise.parse(JSON.parse(fileOf(name))))

test.each(exerciseNames)(
  '%s begins in its world, and none of its goals is reached yet',
  async (name) => {
    const exercise = await start(name)
    expect(exercise.name).toBe(name)
    const { data } = await callSandbox('getPractice', {})
    expect(data?.goals.filter(({ isMet }) => isMet)).toEqual([])
  },
)

/** How the ticket can name a credential: by the username up to its account, or by what it is for. */
function namesOf(
  { username, description }: Subject,
  { scenario, environment }: Exercise,
): string[] {
  const world = scenarios.find(({ name }) => name === scenario)?.build(0)
  const known = world?.credentials.filter((one) => one.environment === environment) ?? []
  const meant = known.find((one) =>
    username === undefined ? one.description === description : one.username === username,
  )
  return [username?.split('@')[0], username, description, meant?.description].flatMap(
    (it) => it || [],
  )
}

/** What a goal is about: of each, the ticket has to say one way to name it. */
function nounsOf(condition: Condition, exercise: Exercise): string[][] {
  const nouns = 'of' in condition && condition.of ? [namesOf(condition.of, exercise)] : []
  switch (condition.is) {
    case 'caller works':
    case 'caller refused':
      return [...nouns.filter(({ length }) => length > 0), [condition.caller]]
    case 'roles': {
      const { exactly = [], atLeast = [] } = condition
      return [...nouns, ...[...exactly, ...atLeast].map((role) => [role])]
    }
    case 'origins':
    case 'addresses': {
      const { with: wanted = [], without = [] } = condition
      return [...nouns, ...[...wanted, ...without].map((entry) => [entry])]
    }
    case 'accounts':
      return [
        ...nouns,
        ...(condition.accounts === 'all' ? [] : condition.accounts.map((it) => [it])),
      ]
    case 'description':
      return [...nouns, [condition.text]]
    case 'nobody refused':
    case 'answered':
      return []
    default:
      return nouns
  }
}

test.each(exercises)('the ticket of $name names everything that its goals ask for', (exercise) => {
  const ticket = exercise.ticket.join(' ')
  const nouns = exercise.goals.flatMap(({ when }) =>
    when.flatMap((condition) => nounsOf(condition, exercise)),
  )
  expect(nouns.length).toBeGreaterThan(0)
  const unsaid = nouns.filter((ways) => !ways.some((way) => ticket.includes(way)))
  expect(unsaid).toEqual([])
})

test.each(exercises)('every goal of $name has a hint', ({ goals, hints, kind }) => {
  const hinted = hints.map(({ goal }) => goal)
  expect(
    kind === 'guide' ? [] : goals.map(({ id }) => id).filter((id) => !hinted.includes(id)),
  ).toEqual([])
})

test('titles tell them apart', () => {
  const titles = exercises.map(({ title }) => title)
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})

test('the list has every file once, guides apart, the easiest first', () => {
  const order = ['guide', 'exercise', 'diagnosis']
  const listed = exercises
    .toSorted(
      (one, other) =>
        order.indexOf(one.kind) - order.indexOf(other.kind) ||
        one.level - other.level ||
        one.title.localeCompare(other.title, 'en'),
    )
    .map(({ name, title, kind, level, minutes, ticket, notes }) => {
      return { name, title, kind, level, minutes, story: ticket[0], notes }
    })
  expect(published('index.json')).toEqual({ data: listed })
})

test('the published schema is the one that files are read by', () => {
  const schema = z.toJSONSchema(Exercise)
  expect(published('schema.json')).toEqual({ ...schema, title: 'An exercise or a guide' })
})
