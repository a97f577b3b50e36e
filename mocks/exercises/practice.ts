// Exercises as endpoints: start one, see how its goals stand, ask for help, finish it, quit it.
import type { PracticeInput, PracticeReply, PracticeState } from '#contract/practice.ts'
import type { InvalidField } from '#contract/problem.ts'
import { timeOf } from '#contract/world-clock.ts'
import { goalsOf, resultOf } from '#domain/exercises/result.ts'
import { applyMove, realClock } from '#domain/values/clock.ts'
import { readInstant } from '#domain/values/given-instant.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import { readWorld, type Context, type ReadContext } from '#mocks/database/context.ts'
import { eventLog } from '#mocks/database/event-log.ts'
import { requestLog } from '#mocks/database/request-log.ts'
import type { Beginning } from '#mocks/database/world-beginning.ts'
import type { ReadTx, WriteTx } from '#mocks/database/store.ts'
import type { Exercise } from '#contract/exercise.ts'
import { replaceWorld } from '#mocks/scenarios/replace-world.ts'
import type { Scenario } from '#mocks/scenarios/scenario.ts'
import { seed } from '#mocks/scenarios/seed.ts'
import { allScenarios } from '#mocks/scenarios/worlds.ts'
import { invalid, notFound } from '#mocks/transport/problem.ts'

import { mistakesIn } from './fits-world.ts'
import { gatherHappenings } from './gather.ts'
import { carryOutPast, pastMs } from './past-deeds.ts'
import { practiceOf, type PracticeRow } from './practice-row.ts'
import { eventsWithMoments } from './moment.ts'
import { readExercise } from './read-exercise.ts'

type Public<C> = Omit<C, 'user'>
type Reply = PracticeReply<'getPractice'>

export async function getPractice(
  _: PracticeInput<'getPractice'>,
  context: Public<ReadContext>,
): Promise<Reply> {
  const row = practiceOf(context.world)
  return { data: row ? await stateOf(row, context) : null }
}

/**
 * An exercise begins in a world of its own, which takes the place of the one that is there. [choice:
 * practice.test.ts]
 */
export async function startPractice(
  { body }: PracticeInput<'startPractice'>,
  surroundings: Surroundings,
): Promise<PracticeReply<'startPractice'>> {
  const { store, realTime } = surroundings
  const read = readExercise(body.exercise)
  if ('refusals' in read) throw invalid(read.refusals)
  const { exercise } = read
  const known = await allScenarios()
  const mistakes: InvalidField[] = mistakesIn(exercise, known)
  if (mistakes.length > 0) {
    throw invalid(mistakes.map((it) => ({ ...it, message: `${it.name}: ${it.message}` })))
  }
  const realNow = realTime()
  const scenario = known.find(({ name }) => name === exercise.scenario)
  if (!scenario) throw notFound(`There is no scenario “${exercise.scenario}”.`)
  const build = (tx: WriteTx) => begin(exercise, scenario, tx, realNow)
  const isFormerKept = await replaceWorld(surroundings, build, body.mustKeep)
  return store.read(async (tx) => {
    const world = await readWorld(tx)
    const row = practiceOf(world)
    const data = row ? await stateOf(row, { tx, now: timeOf(world.clock, realNow) }) : null
    return { data, isFormerKept }
  })
}

/** All of it within the transaction: nothing else is waited for here. */
async function begin(
  exercise: Exercise,
  scenario: Scenario,
  tx: WriteTx,
  realNow: number,
): Promise<void> {
  const given = exercise.now === undefined ? { at: realNow } : readInstant(exercise.now)
  const at = 'at' in given ? given.at : realNow
  const freeze = exercise.clock === 'frozen'
  const clockAt = (instant: number) =>
    applyMove(realClock, { move: 'set', at: instant, freeze }, realNow)
  await seed(tx, scenario, realNow, undefined, clockAt(at - pastMs(exercise)))
  await carryOutPast(exercise, at, tx)
  const lastEvent = await eventLog.lastId(tx)
  const practice: PracticeRow = {
    exercise,
    startedAt: at,
    startedOnWallAt: realNow,
    lastEvent,
    lastRequest: await requestLog.lastId(tx),
    hints: {},
    shown: 0,
    answers: [],
    result: null,
    moments: [],
    tries: 0,
  }
  const world = await readWorld(tx)
  const begun: Beginning = { at, lastEvent, exercise, draws: world.draws }
  await tx.objectStore('world').put({
    ...world,
    begun,
    clock: clockAt(at),
    faults: exercise.faults ?? [],
    practice,
    isOfExercise: true,
    isUsed: false,
  })
}

/** How much there is of a hint: where to look, and what to do. */
const wholeHint = 2

export async function takeHint(
  { body: { goal } }: PracticeInput<'takeHint'>,
  context: Public<Context>,
): Promise<Reply> {
  return change(context, (row) => {
    const known = row.exercise.hints.map((hint) => hint.goal)
    check('goal', goal, known)
    const taken = Math.min((row.hints[goal] ?? 0) + 1, wholeHint)
    return { ...row, hints: { ...row.hints, [goal]: taken } }
  })
}

export async function noteShown(
  { body: { steps } }: PracticeInput<'noteShown'>,
  context: Public<Context>,
): Promise<Reply> {
  return change(context, (row) => ({ ...row, shown: Math.min(steps, row.exercise.solve.length) }))
}

export async function giveAnswer(
  { body: { question, choice } }: PracticeInput<'giveAnswer'>,
  context: Public<Context>,
): Promise<Reply> {
  return change(context, (row) => {
    const { questions = [] } = row.exercise
    const asked = questions.find(({ id }) => id === question)
    check(
      'question',
      question,
      questions.map(({ id }) => id),
    )
    check('choice', choice, asked?.choices.map(({ id }) => id) ?? [])
    return { ...row, answers: [...row.answers, { question, choice }] }
  })
}

export async function finishPractice(
  _: PracticeInput<'finishPractice'>,
  context: Public<Context>,
): Promise<Reply> {
  const { tx, now, realNow } = context
  const happened = await gatherHappenings(rowOf(context.world), now, tx)
  return change(context, (row) => {
    const hints = Object.values(row.hints).reduce((sum, taken) => sum + taken, 0)
    const { shown, tries, startedOnWallAt } = row
    const help = { tookMs: Math.max(0, realNow - startedOnWallAt), hints, shown, tries }
    return { ...row, result: resultOf(happened, help) }
  })
}

export async function quitPractice(
  _: PracticeInput<'quitPractice'>,
  { world }: Public<Context>,
): Promise<Reply> {
  delete world.practice
  return { data: null }
}

/** Changes what is kept of the exercise. One that is finished stays as it is. */
async function change(
  context: Public<Context>,
  next: (row: PracticeRow) => PracticeRow,
): Promise<Reply> {
  const { world } = context
  const row = rowOf(world)
  const changed = row.result === null ? next(row) : row
  world.practice = changed
  return { data: await stateOf(changed, context) }
}

export function rowOf(world: Context['world']): PracticeRow {
  const row = practiceOf(world)
  if (!row) throw notFound('No exercise goes on in this world.')
  return row
}

function check(name: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return
  const message = `There is no ${name} “${value}” here. There are: ${known.join(', ') || 'none'}.`
  throw invalid([{ name, value, message }])
}

export async function stateOf(
  row: PracticeRow,
  { tx, now }: { tx: ReadTx; now: number },
): Promise<PracticeState> {
  const { exercise, startedAt, hints, shown, result } = row
  const happenings = await gatherHappenings(row, now, tx)
  const right = new Map(exercise.questions?.map((question) => [question.id, question.right]))
  const answers = row.answers.map(({ question, choice }) => {
    return [question, { choice, isRight: right.get(question) === choice }] as const
  })
  const ends = happenings.histories.flatMap(({ current }) =>
    current.previousKeys.map(({ expiresAt }) => expiresAt),
  )
  return {
    exercise,
    startedAt,
    goals: result?.goals ?? goalsOf(happenings),
    hints,
    shown,
    answers: Object.fromEntries(answers),
    edges: ends.filter((at) => at > now),
    result,
    moments: eventsWithMoments(row),
  }
}
