// Whether a goal of an exercise is reached: asked of the world and its past, however it was done.
import type { Condition } from '#contract/exercise.ts'
import type { Subject } from '#contract/exercise-past.ts'

import { secretStateOf, type Caller } from '#domain/callers/caller.ts'
import { statusAt, wasSaved, type History } from '#domain/callers/caller-timeline.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import { without } from '#domain/values/without.ts'

import { atStart, callsOf, isSubject, subjectsOf, type Happenings } from './happenings.ts'
import { refusalsSince } from './refusals.ts'

/**
 * A goal of an exercise is reached when the simulated world says so, not when something was pressed.
 * [choice: condition.test.ts]
 */
export function isGoalMet(when: readonly Condition[], happenings: Happenings): boolean {
  return when.every((condition) => isMet(condition, happenings))
}

function isMet(condition: Condition, happenings: Happenings): boolean {
  /** One of the credentials that are meant is like this. */
  const has = (of: Subject, isLike: (current: Credential, history: History) => boolean) =>
    subjectsOf(of, happenings).some((history) => isLike(history.current, history))
  const { made, now } = happenings
  switch (condition.is) {
    case 'credential':
      return has(condition.of, () => true)
    case 'renewed':
      return has(condition.of, (_, history) => isRenewed(history, condition.secret, made))
    case 'not renewed':
      return has(condition.of, (_, history) => !isRenewed(history, condition.secret, made))
    case 'old keys ended':
      return has(condition.of, (current, history) => haveEnded(atStart(history), current, now))
    case 'expiry reset':
      return has(condition.of, (current, history) => isProlonged(atStart(history), current, now))
    case 'caller works':
      return happenings.callers.some(
        (caller) =>
          caller.name === condition.caller &&
          caller.removedAt === null &&
          isUsing(caller, condition.of, happenings) &&
          statusNow(caller, happenings) === 200 &&
          (condition.with === undefined || holdsCurrent(caller, happenings)),
      )
    case 'caller refused':
      return happenings.callers.some((caller) => {
        if (caller.name !== condition.caller) return false
        // Whoever takes an integration of somebody else away has not locked it out.
        const status = statusNow({ ...caller, removedAt: null }, happenings)
        return status !== undefined && status !== 200
      })
    case 'nobody refused':
      return refusalsSince(happenings, condition.except).length === 0
    case 'roles':
      return has(condition.of, ({ roles }) => areRoles(roles, condition))
    case 'active':
      return has(condition.of, ({ isActive }) => isActive === condition.active)
    case 'origins':
      return has(condition.of, ({ origins }) => areIn(origins, condition))
    case 'addresses':
      return has(condition.of, ({ ipRanges }) => areIn(ipRanges, condition))
    case 'accounts':
      return has(condition.of, ({ accounts }) => areAccounts(accounts, condition.accounts))
    case 'description':
      return has(condition.of, ({ description }) => description === condition.text)
    case 'request answered':
      return happenings.requests.some(
        ({ credentialId, status }) =>
          status === condition.status && has(condition.of, ({ id }) => id === credentialId),
      )
    case 'answered':
      return isAnswered(condition.question, happenings)
    default:
      return condition satisfies never
  }
}

function isRenewed(
  history: History,
  secret: 'apiKey' | 'password' | 'clientKey',
  made: ReadonlySet<string>,
): boolean {
  const { current } = history
  const [before, after] = [atStart(history)[secret], current[secret]]
  if (after === null) return false
  if (before === null || made.has(current.id)) return true
  return printOf(before) !== printOf(after)
}

function printOf(secret: { fingerprint: string } | { value: string }): string {
  return 'fingerprint' in secret ? secret.fingerprint : secret.value
}

/** A key that an inactive credential keeps can come back: it has not ended. */
function haveEnded(before: Credential, current: Credential, now: number): boolean {
  const old = [...before.previousKeys, ...(before.apiKey ? [before.apiKey] : [])]
  return old.every(({ fingerprint }) => {
    if (current.apiKey?.fingerprint === fingerprint) return false
    const kept = current.previousKeys.find((key) => key.fingerprint === fingerprint)
    return kept === undefined || isExpired(kept, now)
  })
}

function isProlonged(before: Credential, current: Credential, now: number): boolean {
  return before.previousKeys.some(({ fingerprint, expiresAt }) => {
    const key = current.previousKeys.find((one) => one.fingerprint === fingerprint)
    return key !== undefined && key.expiresAt > expiresAt && !isExpired(key, now)
  })
}

function statusNow(caller: Caller, happenings: Happenings): number | undefined {
  return statusAt(callsOf(caller, happenings), happenings.now)?.outcome
}

function isUsing(caller: Caller, of: Subject | undefined, happenings: Happenings): boolean {
  const history = happenings.histories.find(({ current }) => current.id === caller.credentialId)
  return history !== undefined && isSubject(history, of ?? {}, happenings)
}

function holdsCurrent(caller: Caller, { histories, now }: Happenings): boolean {
  const history = histories.find(({ current }) => current.id === caller.credentialId)
  const held = caller.deployments.at(-1)
  if (!history || !held) return false
  return secretStateOf(history.current, held, wasSaved(history, held), now) === 'current'
}

function areRoles(
  roles: readonly string[],
  { exactly, atLeast, atMost, without: none }: Extract<Condition, { is: 'roles' }>,
): boolean {
  const hasAll = (wanted: readonly string[]) => without(wanted, roles).length === 0
  const hasNoMore = (wanted: readonly string[]) => without(roles, wanted).length === 0
  return (
    (exactly === undefined || (hasAll(exactly) && hasNoMore(exactly))) &&
    hasAll(atLeast ?? []) &&
    (atMost === undefined || hasNoMore(atMost)) &&
    !(none ?? []).some((role) => roles.includes(role))
  )
}

function areIn(
  entries: readonly string[],
  condition: { with?: string[] | undefined; without?: string[] | undefined },
): boolean {
  const { with: wanted = [], without: unwanted = [] } = condition
  return without(wanted, entries).length === 0 && !unwanted.some((entry) => entries.includes(entry))
}

function areAccounts(one: Credential['accounts'], other: Credential['accounts']): boolean {
  if (one === 'all' || other === 'all') return one === other
  return without(one, other).length === 0 && without(other, one).length === 0
}

function isAnswered(id: string, { exercise, answers }: Happenings): boolean {
  const question = exercise.questions?.find((one) => one.id === id)
  return (
    question !== undefined &&
    answers.findLast((one) => one.question === id)?.choice === question.right
  )
}
