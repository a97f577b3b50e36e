// Everything that people do with credentials, as commands on the backend and on what is expected.
import * as fc from 'fast-check'
import { expect } from 'vitest'

import type { Environment, SecretKind } from '#contract/credential.ts'

import { company, created, hour, type Expected } from './expected.ts'
import { anyManaging } from './life-management.ts'
import {
  failing,
  picks,
  repeating,
  saveAtOnce,
  saving,
  savingTogether,
  savingTwice,
  step,
  type Plan,
  type Step,
} from './life-saves.ts'
import { discarding, ending, generate, renewing, rotating, taking } from './life-secrets.ts'
import { anyInWorld } from './life-world.ts'

export const creating = (environment: Environment, type: Expected['type']): Step => ({
  check: ({ credentials }) => credentials.length < 4,
  async run(life, sandbox) {
    const list = `/${environment}/accounts/${company}/credentials`
    const { username } = (await sandbox.ask('amara', 'GET', `${list}/username?type=${type}`)).body
    const body = { type, username, description: '' }
    const reply = await sandbox.ask('amara', 'POST', list, body)
    expect(reply.status).toBe(200)
    const id = String(reply.body['id'])
    expect(life.credentials.map((one) => one.id)).not.toContain(id)
    await sandbox.addCaller(created(life, { id, environment, type, username: String(username) }))
    await sandbox.check(life)
  },
  toString: () => `create ${type} on ${environment}`,
})

const waiting = (ms: number): Step => ({
  check: () => true,
  async run(life, sandbox) {
    sandbox.passTime(life, ms)
    await sandbox.checkUnchanged(life)
  },
  toString: () => `wait ${ms} ms`,
})

type Edge = { which: number; offset: number; action: 'reset' | 'expire' | 'nothing' }

/** Waits until just before, at, or just after the end of a key, and may still try to move it. */
const waitingForEnd = (target: number, { which, offset, action }: Edge): Step =>
  step(`wait for end ${which} ${offset}, ${action}`, target, async (life, sandbox, expected) => {
    const { length } = expected.oldKeys
    const old = expected.oldKeys[which % Math.max(length, 1)]
    if (!old) return
    sandbox.passTime(life, Math.max(0, old.endsAt + offset - life.now))
    await sandbox.checkUnchanged(life)
    if (action === 'nothing') return
    await saveAtOnce(life, sandbox, expected, { ends: [{ which, action }] })
  })

const durations = [1, hour, 5 * hour, 12 * hour, 24 * hour - 1, 24 * hour, 24 * hour + 1]
/** Mostly the first, so that much happens to one credential. */
const target = fc.constantFrom(0, 0, 0, 1, 2, 3)

/** One step, whatever people do. */
export function anyStep(plan: fc.Arbitrary<Plan>): fc.Arbitrary<Step>[] {
  const kind = fc.constantFrom<SecretKind[]>('apiKey', 'apiKey', 'password', 'clientKey')
  const generating = fc
    .tuple(target, kind)
    .map(([index, made]) =>
      step(`generate ${made}`, index, (life, sandbox, expected) =>
        generate(life, sandbox, expected, made),
      ),
    )
  const anyEdge = fc.record({
    which: fc.nat({ max: 3 }),
    offset: fc.constantFrom(-1, 0, 1),
    action: fc.constantFrom('reset' as const, 'expire', 'nothing'),
  })
  const anyRenewing = fc
    .tuple(target, kind, fc.constantFrom(0, 0, 0, hour, 24 * hour, 24 * hour + 1))
    .map(([index, of, ms]) => renewing(index, of, ms))
  const anyTaking = fc
    .tuple(target, kind, fc.constantFrom(...picks))
    .map(([index, of, how]) => taking(index, of, how))
  const how = fc.record({
    turn: fc.nat({ max: 3 }),
    action: fc.constantFrom('reset' as const, 'reset', 'expire'),
  })
  const anyEnding = fc.tuple(target, how).map(([index, one]) => ending(index, one))
  return [
    fc
      .tuple(
        fc.constantFrom<Environment[]>('test', 'live'),
        fc.constantFrom<Expected['type'][]>('web-service', 'lem'),
      )
      .map(([environment, type]) => creating(environment, type)),
    ...anyInWorld(target),
    fc
      .tuple(target, fc.integer({ min: 2, max: 3 }), how)
      .map(([index, times, one]) => rotating(index, times, one)),
    fc.tuple(plan, plan).map(([one, other]) => savingTogether(one, other)),
    plan.map(savingTwice),
    anyManaging(target),
    anyManaging(target),
    generating,
    generating,
    plan.map(saving),
    plan.map(saving),
    plan.map(saving),
    fc
      .tuple(plan, fc.constantFrom('unavailable' as const, 'lost-answer' as const))
      .map(([one, fault]) => failing(one, fault)),
    anyRenewing,
    anyRenewing,
    anyTaking,
    anyTaking,
    anyEnding,
    anyEnding,
    fc.constantFrom('again' as const, 'by another' as const, 'changed' as const).map(repeating),
    target.map(discarding),
    fc.constantFrom(...durations).map(waiting),
    fc.tuple(target, anyEdge).map(([index, edge]) => waitingForEnd(index, edge)),
  ]
}
