// What a save would do to the callers of a credential, in words and as data, before it is done.
import type { Consequence } from '#contract/caller.ts'

import type { Access } from '#domain/calls/access.ts'
import { refusalInWords, rolesOf, type Caller } from './caller.ts'
import { countsBetween, timelineOf, type History, type Timeline } from './caller-timeline.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { instantInWords } from '#domain/values/instant-words.ts'
import { isolate } from '#domain/values/plain-text.ts'
import { day } from '#domain/values/time.ts'
import { countText } from '#domain/values/count-text.ts'

/** From an instant on, what every call gets. */
type Turn = { from: number; access: Access }

/** A caller before and after a save: now, and what comes by itself. */
type Outlook = {
  caller: Caller
  past: Timeline
  before: Course
  after: Course
  now: number
  /** The save brings a new API key. */
  isRotation: boolean
}
type Course = { at: Turn; next: Turn | undefined; all: Turn[] }

/**
 * One consequence for each caller that makes calls, the gravest first. `next` is what the save at
 * `now` would make of the credential (`withChanges`); nothing is changed here.
 */
export function consequencesOf(
  callers: readonly Caller[],
  history: History,
  next: Credential,
  now: number,
): Consequence[] {
  const saved = {
    replaced: [...history.replaced, { credential: history.current, until: now }],
    current: next,
  }
  const isRotation = next.apiKey?.fingerprint !== history.current.apiKey?.fingerprint
  return callers
    .flatMap((caller) => {
      const past = timelineOf(caller, [history], now)
      const before = courseOf(past, now)
      const after = courseOf(timelineOf(caller, [saved], now), now)
      if (!before || !after) return []
      return [consequenceOf({ caller, past, before, after, now, isRotation }, history.current)]
    })
    .toSorted((one, other) => gravity.indexOf(one.kind) - gravity.indexOf(other.kind))
}

const gravity: readonly Consequence['kind'][] = [
  'refused at once',
  'refused later',
  'not prolonged',
  'still refused',
  'kept longer',
  'let in',
  'unchanged',
]

/** What every call gets at `now` and later; undefined for a caller that makes none. */
function courseOf(timeline: Timeline, now: number): Course | undefined {
  const all = timeline
    .filter(({ to }) => to > now)
    .map(({ from, access }) => ({ from, access }))
    .filter(({ access }, index, turns) => turns[index - 1]?.access.rule !== access.rule)
  const [at, next] = all
  return at && { at, next, all }
}

function consequenceOf(outlook: Outlook, before: Credential): Consequence {
  const { caller, after } = outlook
  return {
    callerId: caller.id,
    caller: caller.name,
    ...(isOpen(outlook.before) ? endOf(outlook, before) : beginningOf(outlook)),
    course: after.all.map(({ from, access: { outcome, rule } }) => ({
      from,
      status: outcome,
      rule,
    })),
  }
}

type Said = Pick<Consequence, 'kind' | 'at' | 'words'>

/** Of a caller that works until the save. */
function endOf(outlook: Outlook, before: Credential): Said {
  const { caller, after, now } = outlook
  const who = isolate(caller.name)
  if (!isOpen(after)) {
    const words = lossInWords(outlook, before)
    return { kind: 'refused at once', at: now, words }
  }
  const [old, end] = [outlook.before.next?.from, after.next?.from]
  if (end !== undefined && end === old && outlook.isRotation) {
    const words = olderKeyInWords(caller, end)
    if (words !== undefined) return { kind: 'not prolonged', at: end, words }
  }
  if (end === undefined || end === old) {
    const still =
      end === undefined ? '.' : `: it will still stop working at ${instantInWords(end)}.`
    return { kind: 'unchanged', at: now, words: `No change for ${who}${still}` }
  }
  if (old !== undefined && end > old) {
    const words = `${who} can use its key until ${instantInWords(end)} instead of ${instantInWords(old)}.`
    return { kind: 'kept longer', at: end, words }
  }
  return { kind: 'refused later', at: end, words: refusalInWords(caller, end) }
}

/**
 * Whoever rotates expects 24 hours for everybody. They are for the key that is current now: one that
 * was replaced before keeps its end. [choice] Undefined for a caller that uses no key.
 */
function olderKeyInWords({ name, deployments }: Caller, end: number): string | undefined {
  const held = deployments.at(-1)
  if (held?.kind !== 'API key') return undefined
  return `${isolate(name)} uses an older key (…${held.tail}): it still ends at ${instantInWords(end)}; this save does not prolong it.`
}

/** Of a caller that is refused until the save. */
function beginningOf({ caller, before, after, now }: Outlook): Said {
  const who = isolate(caller.name)
  if (isOpen(after)) {
    const end = after.next ? ` until ${instantInWords(after.next.from)}` : ''
    return { kind: 'let in', at: now, words: `When you save, ${who} will work again${end}.` }
  }
  const { rule } = after.at.access
  if (rule === before.at.access.rule) {
    const words = `No change for ${who}: it is already refused, ${causes[rule]}.`
    return { kind: 'unchanged', at: now, words }
  }
  return {
    kind: 'still refused',
    at: now,
    words: `${who} will still be refused, now ${causes[rule]}.`,
  }
}

function lossInWords({ caller, past, after, now }: Outlook, before: Credential): string {
  const fails = `When you save, ${isolate(caller.name)}’s calls will fail`
  switch (after.at.access.rule) {
    case 'role missing': {
      const role = rolesOf(caller).find((one) => before.roles.includes(one)) ?? 'its role'
      const times = timesInWords(countsBetween(past, startOfDay(now), now)[200])
      return `${fails}: it loses ${role}${times}.`
    }
    case 'address not allowed':
      return caller.address === null
        ? `${fails}: nobody said from which address it calls, and only some are allowed.`
        : `${fails}: its address ${caller.address} is no longer allowed.`
    case 'inactive':
      return `${fails}: the credential becomes inactive.`
    case 'expired key':
      return `${fails}: its key expires.`
    case 'unknown key':
      return `${fails}: the new password replaces the one that it uses.`
    default:
      return `${fails}, ${causes[after.at.access.rule]}.`
  }
}

/** The dates in foretold consequences are those of UTC. [choice] */
function startOfDay(now: number): number {
  return Math.floor(now / day) * day
}

function timesInWords(count: number): string {
  if (count === 0) return ''
  return `, which it used ${count === 1 ? 'once' : `${countText(count)} times`} today`
}

const causes: Record<Access['rule'], string> = {
  'no credentials sent': 'because it sends neither key nor password',
  'unknown key': 'because what it logs in with is not valid',
  'expired key': 'because its key has expired',
  inactive: 'because the credential is inactive',
  'wrong environment': 'because its key belongs to the other environment',
  'wrong family': 'because its key is of another type of credential',
  'address not allowed': 'because its address is not allowed',
  'role missing': 'because a role is missing',
  allowed: 'for no reason',
}

function isOpen({ at }: Course): boolean {
  return at.access.outcome === 200
}
