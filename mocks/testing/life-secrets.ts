// Secrets as commands: generated, saved, rotated, ended, and left unsaved.
import { expect } from 'vitest'

import type { SecretKind } from '#contract/credential.ts'

import { hour, isKept, type Expected, type Life } from './expected.ts'
import { saveAtOnce, step, type Pick, type Step } from './life-saves.ts'
import { pathOf, type Sandbox } from './life-sandbox.ts'

/** Generates a secret on the page; only a save makes it work. */
export async function generate(life: Life, sandbox: Sandbox, expected: Expected, kind: SecretKind) {
  const reply = await sandbox.ask('amara', 'POST', `${pathOf(expected)}/generated`, { kind })
  if (kind === 'clientKey' && expected.type === 'lem') {
    expect(reply.status).toBe(422)
    await sandbox.checkUnchanged(life)
    return
  }
  expect(reply.status).toBe(200)
  // What nobody saved for a day is cleared away by whatever is generated next.
  for (const one of life.made) {
    if (one.state !== 'saved' && !isKept(life, one)) one.state = 'cleared'
  }
  const { id, value } = reply.body
  const made = { id: String(id), value: String(value), kind, credentialId: expected.id }
  life.made.push({ ...made, madeAt: life.now, state: 'pending' })
  await sandbox.check(life)
}

/** Generates a secret and saves it in place of the one before, at once or after a while. */
export const renewing = (target: number, kind: SecretKind, ms: number): Step =>
  step(`renew ${kind} in ${ms} ms`, target, async (life, sandbox, expected) => {
    await generate(life, sandbox, expected, kind)
    sandbox.passTime(life, ms)
    await saveAtOnce(life, sandbox, expected, { secrets: { [kind]: 'last' } })
  })

/** Resets or ends a key that still works, if there is one. */
async function end(life: Life, sandbox: Sandbox, expected: Expected, { turn, action }: Ending) {
  const works = [...expected.oldKeys.entries()].filter(([, { endsAt }]) => endsAt > life.now)
  const [which] = works[turn % Math.max(works.length, 1)] ?? []
  if (which === undefined) return
  await saveAtOnce(life, sandbox, expected, { ends: [{ which, action }] })
}

export type Ending = { turn: number; action: 'reset' | 'expire' }

export const ending = (target: number, how: Ending): Step =>
  step(`${how.action} ${how.turn}`, target, (life, sandbox, expected) =>
    end(life, sandbox, expected, how),
  )

/** Rotates the key again and again, an hour between, and then moves one of the ends. */
export const rotating = (target: number, times: number, how: Ending): Step =>
  step(
    `rotate ${times} times, ${how.action} ${how.turn}`,
    target,
    async (life, sandbox, expected) => {
      for (let time = 0; time < times; time += 1) {
        await generate(life, sandbox, expected, 'apiKey')
        await saveAtOnce(life, sandbox, expected, { secrets: { apiKey: 'last' } })
        sandbox.passTime(life, hour)
      }
      await end(life, sandbox, expected, how)
    },
  )

/** Saves a secret that is there, or tries it with one that is not there for this credential. */
export const taking = (target: number, kind: SecretKind, how: Pick): Step =>
  step(`save ${how} ${kind}`, target, (life, sandbox, expected) =>
    saveAtOnce(life, sandbox, expected, { secrets: { [kind]: how } }),
  )

/** Leaves the page: what was generated and not saved will never be. */
export const discarding = (target: number): Step =>
  step('discard', target, async (life, sandbox, { id }) => {
    for (const made of life.made) {
      if (made.credentialId === id && made.state === 'pending') made.state = 'dropped'
    }
    await sandbox.checkUnchanged(life)
  })
