// Saves as commands: fresh, old, mistaken, refused, lost on the way, and sent twice.
import type * as fc from 'fast-check'
import { expect } from 'vitest'

import type { CredentialChanges, SecretKind } from '#contract/credential.ts'

import {
  applySave,
  company,
  statusOf,
  statusOfTouch,
  type Expected,
  type Life,
  type Made,
  type Sent,
} from './expected.ts'
import type { Sandbox } from './life-sandbox.ts'

export type Step = fc.AsyncCommand<Life, Sandbox>

/** A step on one credential, named for the report of a failure. */
export function step(
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

/** Sends a save, and checks that it did what it must: everything, or nothing. */
async function send(life: Life, sandbox: Sandbox, expected: Expected, sent: Sent): Promise<void> {
  const status = statusOf(life, expected, sent)
  const reply = await sandbox.save(sent)
  expect(reply.status, JSON.stringify(sent.changes)).toBe(status)
  if (status !== 200) return sandbox.checkUnchanged(life)
  accept(life, expected, sent)
  expect(reply.body).toMatchObject({ revision: expected.revision, isActive: expected.isActive })
  await sandbox.check(life, resetsOf(sent))
}

function accept(life: Life, expected: Expected, sent: Sent): void {
  applySave(life, expected, sent.changes)
  life.seen.set(sent.who + sent.id, expected.revision)
  life.last = sent
}

const resetsOf = ({ changes }: Sent) =>
  (changes.expiringKeys ?? []).filter(({ action }) => action === 'reset').map(({ keyId }) => keyId)

export const picks = ['last', 'first', 'of another', 'of another kind', 'used'] as const
export type Pick = (typeof picks)[number]

/** The id of a generated secret, as a page would send it, or as a mistaken or malicious one would. */
export function pick(
  { made }: Life,
  { id }: Expected,
  kind: SecretKind,
  how: Pick,
): string | undefined {
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
  from: string
  isReloaded: boolean
  fields: CredentialChanges
  secrets: Partial<Record<SecretKind, Pick>>
  ends: { which: number; action: 'reset' | 'expire' }[]
}
const kinds = ['apiKey', 'password', 'clientKey'] as const
let saves = 0

/** The save that somebody sends: by what they have on screen, which may be old. */
function sentBy(
  life: Life,
  expected: Expected,
  { who, from, isReloaded, fields, secrets, ends }: Plan,
): Sent {
  const chosen = kinds.flatMap((kind) => {
    const how = secrets[kind]
    const id = how && pick(life, expected, kind, how)
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
  const { id, environment } = expected
  const seen = isReloaded ? undefined : life.seen.get(who + id)
  const revision = seen ?? expected.revision
  saves += 1
  return { who, from, environment, id, revision, changes, key: `save ${saves}` }
}

export const saving = (plan: Plan): Step =>
  step(`save ${JSON.stringify(plan)}`, plan.target, (life, sandbox, expected) =>
    send(life, sandbox, expected, sentBy(life, expected, plan)),
  )

/** A save whose service is out, or whose answer is lost: then it is sent again. */
export const failing = (plan: Plan, kind: 'unavailable' | 'lost-answer'): Step =>
  step(`save (${kind}) ${JSON.stringify(plan)}`, plan.target, async (life, sandbox, expected) => {
    const sent = sentBy(life, expected, plan)
    if (statusOf(life, expected, sent) !== 200) return
    await sandbox.plan(kind)
    const reply = await sandbox.save(sent)
    expect(reply.status).toBe(kind === 'unavailable' ? 503 : 0)
    if (kind === 'unavailable') {
      await sandbox.checkUnchanged(life)
      return send(life, sandbox, expected, sent)
    }
    accept(life, expected, sent)
    await sandbox.check(life, resetsOf(sent))
    expect((await sandbox.save(sent)).status).toBe(statusOfTouch(life, expected, sent))
    await sandbox.checkUnchanged(life)
  })

/** A save by somebody who has just looked: nothing but these changes. */
const plain: Plan = {
  target: 0,
  who: 'amara',
  from: company,
  isReloaded: true,
  fields: {},
  secrets: {},
  ends: [],
}

/** Saves what somebody has just seen, with nothing else changed. */
export function saveAtOnce(
  life: Life,
  sandbox: Sandbox,
  expected: Expected,
  given: Partial<Plan>,
): Promise<void> {
  return send(life, sandbox, expected, sentBy(life, expected, { ...plain, ...given }))
}

/** The last accepted save again: by the same person, by another, or with something else in it. */
export const repeating = (how: 'again' | 'by another' | 'changed'): Step => ({
  check: ({ last }) => last !== undefined,
  async run(life, sandbox) {
    const { last } = life
    const expected = life.credentials.find(({ id }) => id === last?.id)
    if (!last || !expected) return
    const sent = {
      again: last,
      'by another': { ...last, who: last.who === 'amara' ? 'bruno' : 'amara' },
      changed: { ...last, changes: { description: 'Something else' } },
    }[how]
    const touch = statusOfTouch(life, expected, sent)
    const { status } = await sandbox.save(sent)
    expect(status).toBe(
      touch === 200 ? { again: 200, 'by another': 412, changed: 422 }[how] : touch,
    )
    await sandbox.checkUnchanged(life)
  },
  toString: () => `repeat ${how}`,
})

/** Two people save what both have on screen, in the same moment: one save is made, and whole. */
export const savingTogether = (one: Plan, other: Plan): Step =>
  step(`together ${JSON.stringify([one, other])}`, one.target, async (life, sandbox, expected) => {
    const sents = [one, other].map((plan) =>
      sentBy(life, expected, { ...plan, from: company, isReloaded: true }),
    )
    const alone = sents.map((sent) => statusOf(life, expected, sent))
    const statuses = (await Promise.all(sents.map(sandbox.save))).map(({ status }) => status)
    const winner = statuses.indexOf(200)
    expect(winner >= 0, String(statuses)).toBe(alone.includes(200))
    for (const [index, status] of statuses.entries()) {
      if (index === winner) continue
      // Whoever comes second is too late, whatever is wrong with the save.
      const possible = { 200: [412], 422: winner < 0 ? [422] : [412, 422] }[alone[index] ?? 0]
      expect(possible ?? [alone[index]]).toContain(status)
    }
    const sent = sents[winner]
    if (!sent) return sandbox.checkUnchanged(life)
    accept(life, expected, sent)
    await sandbox.check(life, resetsOf(sent))
  })

/** One save sent twice in the same moment, as by a double click: it has one effect. */
export const savingTwice = (plan: Plan): Step =>
  step(`twice ${JSON.stringify(plan)}`, plan.target, async (life, sandbox, expected) => {
    const sent = sentBy(life, expected, { ...plan, isReloaded: true })
    const status = statusOf(life, expected, sent)
    const replies = await Promise.all([sandbox.save(sent), sandbox.save(sent)])
    if (status !== 200) {
      expect(replies.map((reply) => reply.status)).toEqual([status, status])
      return sandbox.checkUnchanged(life)
    }
    accept(life, expected, sent)
    expect(replies.map((reply) => reply.status)).toEqual([200, 200])
    await sandbox.check(life, resetsOf(sent))
  })
