// Everything that people do with credentials, as commands on the backend and on what is expected.
import * as fc from 'fast-check'
import { expect } from 'vitest'

import type { SecretKind } from '#contract/credential.ts'

import { created, hour, type Expected, type Life } from './expected.ts'
import {
  failing,
  picks,
  repeating,
  saveAtOnce,
  saving,
  step,
  type Pick,
  type Plan,
  type Step,
} from './life-saves.ts'
import type { Sandbox } from './life-sandbox.ts'

export const creating = (type: Expected['type']): Step => ({
  check: ({ credentials }) => credentials.length < 3,
  async run(life, sandbox) {
    const { username } = (await sandbox.ask('bruno', 'GET', `/username?type=${type}`)).body
    const body = { type, username, description: '' }
    const reply = await sandbox.ask('bruno', 'POST', '', body)
    expect(reply.status).toBe(200)
    expect(life.credentials.map(({ id }) => id)).not.toContain(reply.body.id)
    created(life, String(reply.body.id), type)
    await sandbox.check(life)
  },
  toString: () => `create ${type}`,
})

async function generate(life: Life, sandbox: Sandbox, expected: Expected, kind: SecretKind) {
  const reply = await sandbox.ask('amara', 'POST', `/${expected.id}/generated`, { kind })
  if (kind === 'clientKey' && expected.type === 'lem') {
    expect(reply.status).toBe(422)
    await sandbox.checkUnchanged(life)
    return
  }
  expect(reply.status).toBe(200)
  const { id, value } = reply.body
  const made = { id: String(id), value: String(value), kind, credentialId: expected.id }
  life.made.push({ ...made, madeAt: life.now, state: 'pending' })
  await sandbox.check(life)
}

/** Generates a secret and saves it in place of the one before, at once or after a while. */
const renewing = (target: number, kind: SecretKind, ms: number): Step =>
  step(`renew ${kind} in ${ms} ms`, target, async (life, sandbox, expected) => {
    await generate(life, sandbox, expected, kind)
    sandbox.passTime(life, ms)
    await saveAtOnce(life, sandbox, expected, { secrets: { [kind]: 'last' } })
  })

/** Resets or ends a key that still works, if there is one. */
const ending = (target: number, turn: number, action: 'reset' | 'expire'): Step =>
  step(`${action} ${turn}`, target, async (life, sandbox, expected) => {
    const works = [...expected.oldKeys.entries()].filter(([, { endsAt }]) => endsAt > life.now)
    const [which] = works[turn % Math.max(works.length, 1)] ?? []
    if (which === undefined) return
    await saveAtOnce(life, sandbox, expected, { ends: [{ which, action }] })
  })

/** Saves a secret that is there, or tries it with one that is not there for this credential. */
const taking = (target: number, kind: SecretKind, how: Pick): Step =>
  step(`save ${how} ${kind}`, target, (life, sandbox, expected) =>
    saveAtOnce(life, sandbox, expected, { secrets: { [kind]: how } }),
  )

/** Leaves the page: what was generated and not saved will never be. */
const discarding = (target: number): Step =>
  step('discard', target, async (life, sandbox, { id }) => {
    for (const made of life.made) {
      if (made.credentialId === id && made.state === 'pending') made.state = 'dropped'
    }
    await sandbox.checkUnchanged(life)
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
const target = fc.nat({ max: 2 })

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
  const anyEnding = fc
    .tuple(target, fc.nat({ max: 3 }), fc.constantFrom('reset' as const, 'reset', 'expire'))
    .map(([index, turn, action]) => ending(index, turn, action))
  return [
    fc.constantFrom<Expected['type'][]>('web-service', 'lem').map(creating),
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
