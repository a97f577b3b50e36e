// Whether an exercise fits the world that it begins in: everything that it names is there.
import type { Environment } from '#contract/credential.ts'
import type { Exercise } from '#contract/exercise.ts'
import type { Deed, Subject } from '#contract/exercise-past.ts'
import type { InvalidField } from '#contract/problem.ts'
import { canChoose } from '#domain/permission/permission.ts'
import { findRole } from '#domain/roles/role.ts'
import { readInstant } from '#domain/values/given-instant.ts'
import { whyNotPlanned } from '#mocks/commands/possible-fault.ts'
import type { Scenario } from '#mocks/scenarios/scenario.ts'

type Mistake = Pick<InvalidField, 'name' | 'value' | 'message'>

/** What the exercise names and this world lacks. Its world is one of `known`. */
export function mistakesIn(exercise: Exercise, known: readonly Scenario[]): Mistake[] {
  const mistakes: Mistake[] = []
  const refuse = (name: string, value: string, message: string) =>
    mistakes.push({ name, value, message })
  const scenario = known.find(({ name }) => name === exercise.scenario)
  const some = known.filter(({ usualSize }) => usualSize === undefined)
  if (!scenario || !some.includes(scenario)) {
    const names = some.map(({ name }) => name).join(', ')
    refuse('scenario', exercise.scenario, `There is no such scenario. There are: ${names}.`)
    return mistakes
  }
  const { users, accounts, credentials, callers } = scenario.build(0)
  const user = users.find(({ id }) => id === exercise.as)
  if (!user) {
    const ids = users.map(({ id }) => id).join(', ')
    refuse('as', exercise.as, `There is no such person. There are: ${ids}.`)
  } else if (!accounts.some(({ id }) => id === exercise.account && canChoose(user, id))) {
    const ids = accounts.filter(({ id }) => canChoose(user, id)).map(({ id }) => id)
    refuse('account', exercise.account, `${user.name} has no such account, but: ${ids.join(', ')}.`)
  }
  if (exercise.now !== undefined) {
    const read = readInstant(exercise.now)
    if ('refusal' in read) refuse('now', exercise.now, read.refusal)
  }
  for (const [index, fault] of (exercise.faults ?? []).entries()) {
    const refusal = whyNotPlanned(fault)
    if (refusal) refuse(`faults.${index}.${refusal.name}`, refusal.value, refusal.message)
  }
  const at = (asked: Environment) => credentials.filter(({ environment }) => environment === asked)
  const names = callers.flatMap((it) => (it.environment === exercise.environment ? it.name : []))
  const isThere = ({ username, description, type, isNew }: Subject, there: ReturnType<typeof at>) =>
    isNew === true ||
    there.some(
      (one) =>
        (username ?? one.username) === one.username &&
        (description ?? one.description) === one.description &&
        (type ?? one.type) === one.type,
    )
  for (const { name, of, where, caller, roles, by } of namedIn(exercise)) {
    if (by !== undefined && !users.some(({ id }) => id === by)) {
      const ids = users.map(({ id }) => id).join(', ')
      refuse(`${name}.by`, by, `There is no such person. There are: ${ids}.`)
    }
    const here = at(where ?? exercise.environment)
    if (of && !isThere(of, here)) {
      const list = here.map(({ username }) => username).join(', ')
      refuse(`${name}.of`, JSON.stringify(of), `There is no such credential. There are: ${list}.`)
    }
    if (caller !== undefined && !names.includes(caller)) {
      const list = names.join(', ') || 'none'
      refuse(name, caller, `There is no such integration. There are: ${list}.`)
    }
    for (const role of roles ?? []) {
      if (!findRole(role)) refuse(name, role, `There is no role “${role}”.`)
    }
  }
  return mistakes
}

type Named = {
  name: string
  of?: Subject | undefined
  /** Where the credential is, if it is not where the exercise is. */
  where?: Environment
  caller?: string
  roles?: readonly string[]
  /** The id of a person. */
  by?: string
}

/** Everything in past, goals and marks that names a part of the world. */
function namedIn({ goals, marks, past = [] }: Exercise): Named[] {
  const ofGoals = goals.flatMap(({ when }, goal) =>
    when.flatMap((condition, index): Named[] => {
      const name = `goals.${goal}.when.${index}`
      const named: Named[] = 'of' in condition ? [{ name, of: condition.of }] : []
      // One that is connected with a new credential need not be there yet.
      const isToCome = 'of' in condition && condition.of?.isNew === true
      if ('caller' in condition && !isToCome)
        named.push({ name: `${name}.caller`, caller: condition.caller })
      if (condition.is === 'nobody refused') {
        for (const caller of condition.except ?? []) named.push({ name: `${name}.except`, caller })
      }
      if (condition.is === 'roles') {
        const { exactly = [], atLeast = [], atMost = [], without = [] } = condition
        named.push({ name, roles: [...exactly, ...atLeast, ...atMost, ...without] })
      }
      return named
    }),
  )
  return [
    ...past.map((deed, index) => ({ name: `past.${index}`, ...namedByDeed(deed) })),
    ...ofGoals,
    ...(marks.mayFail ?? []).map((caller) => ({ name: 'marks.mayFail', caller })),
    ...(marks.needed ?? []).map(({ of, roles }, index) => ({
      name: `marks.needed.${index}`,
      of,
      roles,
    })),
  ]
}

function namedByDeed(deed: Deed): Omit<Named, 'name'> {
  switch (deed.did) {
    case 'saved':
      return { of: deed.of, by: deed.by, roles: deed.changes.roles ?? [] }
    case 'gave':
      return { of: deed.of, by: deed.by, caller: deed.caller }
    case 'called':
      return { of: deed.of, where: deed.environment }
    default:
      return deed satisfies never
  }
}
