// What happens around a credential, as commands: the clock, people, accounts, callers.
import * as fc from 'fast-check'
import { expect } from 'vitest'

import {
  company,
  hour,
  isKept,
  isManager,
  opener,
  ownMerchant,
  statusOfLook,
  type Expected,
  type Life,
  type Made,
} from './expected.ts'
import { pick, saveAtOnce, step, type Step } from './life-saves.ts'
import { generate } from './life-secrets.ts'
import { pathOf, type Sandbox } from './life-sandbox.ts'

const otherOf = { test: 'live', live: 'test' } as const

/** Moves the world's clock, also back to before what was done. */
const turning = (ms: number): Step => ({
  check: () => true,
  run: (life, sandbox) => sandbox.moveClock(life, ms),
  toString: () => `turn the clock by ${ms} ms`,
})

/** Gives somebody the role that opens API credentials, or takes it, as an administrator may. */
const turningOver = (who: string, whose: string): Step => ({
  check: () => true,
  async run(life, sandbox) {
    const person = life.people.get(whose)
    if (!person) return
    const isGiven = person.roles.includes(opener)
    const roles = isGiven
      ? person.roles.filter((role) => role !== opener)
      : [...person.roles, opener]
    const body = { revision: person.revision, roles }
    const { status } = await sandbox.ask(who, 'PUT', `/users/${whose}/roles`, body)
    expect(status).toBe(who === 'amara' ? 200 : 403)
    if (status !== 200) return sandbox.checkUnchanged(life)
    life.people.set(whose, { roles, revision: person.revision + 1 })
    await sandbox.check(life)
  },
  toString: () => `${who} turns over the role of ${whose}`,
})

/** Looks at a credential, from an account that may not reach it, or where it is not. */
const looking = (target: number, who: string, from: string): Step =>
  step(`${who} looks from ${from}`, target, async (life, sandbox, expected) => {
    const { status } = await sandbox.ask(who, 'GET', pathOf(expected, from))
    expect(status, 'a look').toBe(statusOfLook(life, expected, who, from))
    const elsewhere = { ...expected, environment: otherOf[expected.environment] }
    const missed = await sandbox.ask(who, 'GET', pathOf(elsewhere, company))
    expect(missed.status, 'a look in the other environment').toBe(isManager(life, who) ? 404 : 403)
  })

/** Limits a credential to merchant accounts, one of which then changes it. */
const sharing = (target: number, accounts: string[], who: string): Step =>
  step(
    `share with ${accounts.join(', ')}, then ${who} changes`,
    target,
    async (life, sandbox, expected) => {
      await saveAtOnce(life, sandbox, expected, { fields: { accounts } })
      const fields = { description: `By ${who}` }
      await saveAtOnce(life, sandbox, expected, { who, from: ownMerchant, fields })
    },
  )

/** Rotates, hands the new key to the caller, and may turn the clock back to before it had one. */
const handing = (target: number, ms: number): Step =>
  step(`hand on a new key, turn the clock by ${ms}`, target, async (life, sandbox, expected) => {
    await generate(life, sandbox, expected, 'apiKey')
    await saveAtOnce(life, sandbox, expected, { secrets: { apiKey: 'last' } })
    await copy(sandbox, expected, expected.key)
    await deploy(life, sandbox, expected, false)
    await sandbox.moveClock(life, ms)
  })

type Deploying = { isPending: boolean; isCopied: boolean }

/** Gives the caller the current key, or one that is not saved yet, copied before or not. */
const deploying = (target: number, { isPending, isCopied }: Deploying): Step =>
  step(
    `deploy ${isPending ? 'a pending' : 'the current'} key, ${isCopied ? '' : 'not '}copied now`,
    target,
    async (life, sandbox, expected) => {
      if (isCopied) await copy(sandbox, expected, keyToDeploy(life, expected, isPending))
      await deploy(life, sandbox, expected, isPending)
    },
  )

async function copy(sandbox: Sandbox, expected: Expected, key: Made | undefined) {
  if (!key) return
  const path = `${pathOf(expected)}/generated/${key.id}/copied`
  const { status } = await sandbox.ask('amara', 'POST', path)
  expect(status, 'a copy').toBe(200)
  key.isCopied = true
}

function keyToDeploy(life: Life, expected: Expected, isPending: boolean): Made | undefined {
  if (!isPending) return expected.key
  const generated = pick(life, expected, 'apiKey', 'last')
  const pending = life.made.find(({ id }) => id === generated)
  return pending && isKept(life, pending) ? pending : undefined
}

async function deploy(life: Life, sandbox: Sandbox, expected: Expected, isPending: boolean) {
  const generated = isPending ? pick(life, expected, 'apiKey', 'last') : undefined
  if (isPending && generated === undefined) return
  const known = keyToDeploy(life, expected, isPending)
  const key = known?.isCopied ? known : undefined
  const path = `${pathOf(expected)}/callers/caller-${expected.id}/deployment`
  const { status } = await sandbox.ask('amara', 'POST', path, { generated })
  expect(status, 'a deployment').toBe(key ? 200 : 422)
  if (!key) return sandbox.checkUnchanged(life)
  expected.held = key
  await sandbox.check(life)
}

const anyone = fc.constantFrom('amara', 'bruno', 'chiara', 'finn')
const turns = [-25 * hour, -hour, -1, 1, 25 * hour]

/** Any such step. */
export function anyInWorld(target: fc.Arbitrary<number>): fc.Arbitrary<Step>[] {
  return [
    fc.constantFrom(...turns).map(turning),
    fc
      .tuple(fc.constantFrom('amara', 'amara', 'bruno'), fc.constantFrom('bruno', 'chiara', 'finn'))
      .map(([who, whose]) => turningOver(who, whose)),
    fc
      .tuple(target, anyone, fc.constantFrom(company, ownMerchant))
      .map(([index, who, from]) => looking(index, who, from)),
    fc
      .tuple(
        target,
        fc.constantFrom<string[][]>([ownMerchant], [ownMerchant, 'LarkfieldWebshop']),
        fc.constantFrom('amara', 'finn'),
      )
      .map(([index, accounts, who]) => sharing(index, accounts, who)),
    fc.tuple(target, fc.constantFrom(...turns)).map(([index, ms]) => handing(index, ms)),
    fc
      .tuple(target, fc.record({ isPending: fc.boolean(), isCopied: fc.boolean() }))
      .map(([index, how]) => deploying(index, how)),
  ]
}
