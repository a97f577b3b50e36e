// Everything that people do with credentials, as commands on the backend and on what is expected.
import * as fc from 'fast-check'
import { expect } from 'vitest'

import type { CredentialChanges, SecretKind } from '#contract/credential.ts'

import {
  applySave,
  created,
  hour,
  managers,
  statusOf,
  type Expected,
  type Life,
  type Made,
  type Sent,
} from './expected.ts'
import type { Sandbox } from './life-sandbox.ts'

export type Step = fc.AsyncCommand<Life, Sandbox>

/** A step on one credential, named for the report of a failure. */
function step(
  name: string,
  target: number,
  run: (life: Life, sandbox: Sandbox, expected: Expected) => Promise<void>,
): Step {
  return {
    check: ({ credentials }) => credentials.length > 0,
    async run(life, sandbox) {
      const expected = life.credentials[target % life.credentials.length]
      if (expected) await run(life, sandbox, expected)
    },
    toString: () => `${name} #${target}`,
  }
}

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

/** Sends a save, and checks that it did what it must: everything, or nothing. */
async function send(life: Life, sandbox: Sandbox, expected: Expected, sent: Sent): Promise<void> {
  const status = statusOf(life, expected, sent.who, sent)
  const reply = await sandbox.save(sent)
  expect(reply.status, JSON.stringify(sent.changes)).toBe(status)
  if (status !== 200) return sandbox.checkUnchanged(life)
  applySave(life, expected, sent.changes)
  expect(reply.body).toMatchObject({ revision: expected.revision, isActive: expected.isActive })
  life.seen.set(sent.who + sent.id, expected.revision)
  life.last = sent
  await sandbox.check(life, resetsOf(sent))
}

const resetsOf = ({ changes }: Sent) =>
  (changes.expiringKeys ?? []).filter(({ action }) => action === 'reset').map(({ keyId }) => keyId)

type Pick = 'last' | 'first' | 'of another' | 'of another kind' | 'used'

/** The id of a generated secret, as a page would send it, or as a mistaken or malicious one would. */
function pick({ made }: Life, { id }: Expected, kind: SecretKind, how: Pick): string | undefined {
  const isOwn = (one: Made) => one.credentialId === id
  const pending = made.filter(({ state }) => state === 'pending')
  const candidates = {
    last: pending.filter((one) => isOwn(one) && one.kind === kind).toReversed(),
    first: pending.filter((one) => isOwn(one) && one.kind === kind),
    'of another': pending.filter((one) => !isOwn(one) && one.kind === kind),
    'of another kind': pending.filter((one) => isOwn(one) && one.kind !== kind),
    used: made.filter((one) => isOwn(one) && one.kind === kind && one.state === 'saved'),
  }
  return candidates[how][0]?.id
}

export type Plan = {
  target: number
  who: string
  isReloaded: boolean
  fields: CredentialChanges
  secrets: Partial<Record<SecretKind, Pick>>
  ends: { which: number; action: 'reset' | 'expire' }[]
}
let saves = 0

/** The save that somebody sends: by what they have on screen, which may be old. */
function sentBy(life: Life, expected: Expected, { who, isReloaded, fields, secrets, ends }: Plan): Sent {
  const chosen = Object.entries(secrets).flatMap(([kind, how]) => {
    const id = pick(life, expected, kind as SecretKind, how)
    return id === undefined ? [] : [[kind, id]]
  })
  const keys = expected.oldKeys
  const expiringKeys = ends.flatMap(({ which, action }) => {
    const old = keys[which % Math.max(keys.length, 1)]
    return old ? [{ keyId: old.made.id, action }] : []
  })
  const changes: CredentialChanges = {
    ...fields,
    ...(chosen.length > 0 ? { generated: Object.fromEntries(chosen) } : {}),
    ...(expiringKeys.length > 0 ? { expiringKeys } : {}),
  }
  const seen = isReloaded ? undefined : life.seen.get(who + expected.id)
  const revision = seen ?? expected.revision
  saves += 1
  return { who, id: expected.id, revision, changes, key: `save ${saves}` }
}

const saving = (plan: Plan): Step =>
  step(`save ${JSON.stringify(plan)}`, plan.target, (life, sandbox, expected) =>
    send(life, sandbox, expected, sentBy(life, expected, plan)),
  )

/** A save whose service is out, or whose answer is lost: then it is sent again. */
const failing = (plan: Plan, kind: 'unavailable' | 'lost-answer'): Step =>
  step(`save (${kind}) ${JSON.stringify(plan)}`, plan.target, async (life, sandbox, expected) => {
    const sent = sentBy(life, expected, plan)
    if (statusOf(life, expected, sent.who, sent) !== 200) return
    await sandbox.plan(kind)
    const reply = await sandbox.save(sent)
    expect(reply.status).toBe(kind === 'unavailable' ? 503 : 0)
    if (kind === 'unavailable') {
      await sandbox.checkUnchanged(life)
      return send(life, sandbox, expected, sent)
    }
    applySave(life, expected, sent.changes)
    life.last = sent
    await sandbox.check(life, resetsOf(sent))
    expect((await sandbox.save(sent)).status).toBe(200)
    await sandbox.checkUnchanged(life)
  })

/** A save by somebody who has just looked: nothing but these changes. */
const plain = { who: 'amara', isReloaded: true, fields: {}, secrets: {}, ends: [] }

const rotating = (target: number): Step =>
  step('rotate', target, async (life, sandbox, expected) => {
    await generate(life, sandbox, expected, 'apiKey')
    const plan: Plan = { ...plain, target, secrets: { apiKey: 'last' } }
    await send(life, sandbox, expected, sentBy(life, expected, plan))
  })

/** Resets or ends a key that still works, if there is one. */
const ending = (target: number, turn: number, action: 'reset' | 'expire'): Step =>
  step(`${action} ${turn}`, target, async (life, sandbox, expected) => {
    const works = [...expected.oldKeys.entries()].filter(([, { endsAt }]) => endsAt > life.now)
    const [which] = works[turn % Math.max(works.length, 1)] ?? []
    if (which === undefined) return
    const plan: Plan = { ...plain, target, ends: [{ which, action }] }
    await send(life, sandbox, expected, sentBy(life, expected, plan))
  })

/** The last accepted save again: by the same person, by another, or with something else in it. */
const repeating = (how: 'again' | 'by another' | 'changed'): Step => ({
  check: ({ last }) => last !== undefined,
  async run(life, sandbox) {
    if (!life.last) return
    const other = managers.find((who) => who !== life.last?.who) ?? ''
    const sent = {
      again: life.last,
      'by another': { ...life.last, who: other },
      changed: { ...life.last, changes: { description: 'Something else' } },
    }[how]
    const { status } = await sandbox.save(sent)
    expect(status).toBe({ again: 200, 'by another': 412, changed: 422 }[how])
    await sandbox.checkUnchanged(life)
  },
  toString: () => `repeat ${how}`,
})

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

/** Waits until just before, at, or just after the end of a key. */
const waitingForEnd = (target: number, which: number, offset: number): Step =>
  step(`wait for end ${which} ${offset}`, target, async (life, sandbox, { oldKeys }) => {
    const { endsAt } = oldKeys[which % Math.max(oldKeys.length, 1)] ?? { endsAt: 0 }
    sandbox.passTime(life, Math.max(0, endsAt + offset - life.now))
    await sandbox.checkUnchanged(life)
  })

const durations = [1, hour, 5 * hour, 12 * hour, 24 * hour - 1, 24 * hour, 24 * hour + 1]
const target = fc.nat({ max: 2 })

/** One step, whatever people do. */
export function anyStep(plan: fc.Arbitrary<Plan>): fc.Arbitrary<Step>[] {
  const kind = fc.constantFrom<SecretKind[]>('apiKey', 'apiKey', 'password', 'clientKey')
  const generating = fc.tuple(target, kind).map(([index, made]) =>
    step(`generate ${made}`, index, (life, sandbox, expected) =>
      generate(life, sandbox, expected, made),
    ),
  )
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
    target.map(rotating),
    target.map(rotating),
    anyEnding,
    anyEnding,
    fc.constantFrom('again' as const, 'by another' as const, 'changed' as const).map(repeating),
    target.map(discarding),
    fc.constantFrom(...durations).map(waiting),
    fc
      .tuple(target, fc.nat({ max: 3 }), fc.constantFrom(-1, 0, 1))
      .map(([index, which, offset]) => waitingForEnd(index, which, offset)),
  ]
}
