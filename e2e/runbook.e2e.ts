// A session comes out as a spec, and the spec leads to the same world: the same names, keys, logs and times.
import type { Browser, Page } from '@playwright/test'

import { createClock } from './kit/clock.ts'
import { openState, settled } from './kit/open.ts'
import { createSandbox } from './kit/sandbox.ts'
import { beginExercise } from './practice.ts'
import { openAt } from './product.ts'
import { expect, test } from './test.ts'

const hour = 3_600_000
const place = 'test/accounts/LarkfieldGoods'
const nasty = `It's "a" \`b\` \${c} */ \\ <i>`

/** Asks the Customer Area API as somebody, as their page does. */
async function ask(page: Page, as: string, method: string, path: string, body?: object) {
  const reply = await page.evaluate(
    async ([user, how, address, sent]) => {
      const headers = { 'Content-Type': 'application/json', 'X-Sandbox-User': user }
      const init = { method: how, headers, ...(sent !== undefined && { body: sent }) }
      const response = await fetch(`/ca-api/v1/${address}`, init)
      return { ok: response.ok, body: await response.json() }
    },
    [as, method, path, body && JSON.stringify(body)] as const,
  )
  expect(reply, `${method} ${path}`).toMatchObject({ ok: true })
  return Object(reply.body)
}

/** All that people can do, by several of them, in an order in which each depends on what was before. */
async function haveASession(page: Page): Promise<void> {
  const sandbox = createSandbox(page, new URL('/', page.url()).href)
  const clock = createClock(sandbox)
  const credentials = `${place}/credentials`
  const { username } = await ask(page, 'amara', 'GET', `${credentials}/username?type=web-service`)
  const made = await ask(page, 'amara', 'POST', credentials, {
    type: 'web-service',
    username,
    description: nasty,
  })
  const of = `${credentials}/${made.id}`
  const generate = (as: string, kind: string) => ask(page, as, 'POST', `${of}/generated`, { kind })
  const read = () => ask(page, 'amara', 'GET', of)
  const save = async (as: string, changes: object) =>
    ask(page, as, 'PATCH', of, { revision: (await read()).revision, changes })
  const copy = (as: string, id: string) => ask(page, as, 'POST', `${of}/generated/${id}/copied`)

  // Its key is given to an integration before it is saved.
  const first = await generate('amara', 'apiKey')
  await copy('amara', first.id)
  const call = { api: 'Checkout', method: 'POST', path: '/payments' }
  const entry = { name: `Till ${nasty}`, ...call, address: '', authentication: 'API key' }
  const till = await ask(page, 'amara', 'POST', `${of}/callers`, {
    ...entry,
    gift: { generated: first.id },
  })
  const { roles } = await read()
  await clock.advance(90_000)
  await save('amara', {
    generated: { apiKey: first.id },
    roles: [...roles, 'Management API - Webhooks read'],
    ipRanges: ['203.0.113.0/28', '198.51.100.7'],
    origins: ['https://shop.example.com'],
    accounts: ['LarkfieldStores'],
  })
  // Generated and thrown away, and another kind that is saved.
  await generate('bruno', 'password')
  const client = await generate('bruno', 'clientKey')
  await save('bruno', { generated: { clientKey: client.id }, ipRanges: ['198.51.100.7'] })
  await clock.advance(23 * hour)
  const second = await generate('amara', 'apiKey')
  await copy('amara', second.id)
  await save('amara', { generated: { apiKey: second.id } })
  await ask(page, 'amara', 'POST', `${of}/callers/${till.id}/deployment`, {})
  const [old] = (await read()).expiringKeys
  await clock.advance(hour)
  await save('amara', { expiringKeys: [{ keyId: old.id, action: 'expire' }] })
  await ask(page, 'amara', 'PATCH', `${of}/callers/${till.id}`, {
    name: 'Till two',
    address: '198.51.100.7',
  })
  await ask(page, 'amara', 'POST', `${of}/enabled-roles`, { role: 'API dispute management' })
  await save('amara', { roles: [...(await read()).roles, 'API dispute management'] })
  const { data: people } = await ask(page, 'amara', 'GET', 'users/roles')
  const daniel = people.find(({ id }: { id: string }) => id === 'daniel')
  await ask(page, 'amara', 'PUT', 'users/daniel/roles', {
    revision: daniel.revision,
    roles: [...daniel.roles, 'Merchant admin'],
  })
  await sandbox.arrangeCredential({
    type: 'lem',
    expiringKeys: [{ endsAt: (await clock.read()).now + 2 * hour }],
  })
  await clock.advance(-2 * hour)
  await save('bruno', { isActive: false, description: '' })
  await ask(page, 'amara', 'DELETE', `${of}/callers/${till.id}`)
  const { data: movable } = await ask(page, 'amara', 'GET', `${of}/movable-callers`)
  const [shop] = movable
  await ask(page, 'amara', 'POST', `${of}/movable-callers/${shop.id}`, {
    authentication: 'API key',
    gift: {},
  })
  // On Live, by somebody else.
  const live = await ask(
    page,
    'bruno',
    'GET',
    'live/accounts/LarkfieldGoods/credentials?tab=payments',
  )
  const { id, revision } = live.data[0]
  const changes = { description: 'Live now' }
  await ask(page, 'bruno', 'PATCH', `live/accounts/LarkfieldGoods/credentials/${id}`, {
    revision:
      revision ??
      (await ask(page, 'bruno', 'GET', `live/accounts/LarkfieldGoods/credentials/${id}`)).revision,
    changes,
  })
  await clock.advance(30 * 60_000)
}

/**
 * The whole world but for what is about programs and this browser: requests and repeated commands,
 * the clock's distance to real time, when it was born, and where its clock was turned back.
 */
async function worldOf(page: Page) {
  const sandbox = createSandbox(page, new URL('/', page.url()).href)
  const { rows, ...file } = Object(await sandbox.get('world/file'))
  const { requests: _, commands: _commands, answers: _answers, world, ...others } = rows
  const [{ bornAt: _born, clock: _clock, turns: _turns, ...row }] = world
  return { ...file, rows: { ...others, world: row } }
}

test.describe.configure({ timeout: 600_000 })

test('a session of several people, exported as a spec, leads to the same world', async ({
  page,
  browser,
  baseURL: served,
}) => {
  const baseURL = served ?? ''
  await openAt(page, '/developers/event-logs', 'Event logs')
  await haveASession(page)
  await page.reload()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const item = page.getByRole('button', { name: 'Export the session as a Playwright spec' })
  const [download] = await Promise.all([page.waitForEvent('download'), item.click()])
  expect(download.suggestedFilename()).toBe('everyday.spec.ts')
  const spec = Buffer.concat(await (await download.createReadStream()).toArray()).toString()
  const before = await worldOf(page)
  for (const { fingerprint } of before.rows.credentials.flatMap(
    (one: object) => Object(one).apiKey ?? [],
  )) {
    expect(spec).not.toContain(fingerprint)
  }

  expect(await worldAfter(spec, browser, baseURL)).toEqual(before)
})

test('a session in an exercise leads to the same world, with what had happened before it', async ({
  page,
  browser,
  baseURL: served,
}) => {
  const baseURL = served ?? ''
  await beginExercise(page, 'wrong-family')
  const sandbox = createSandbox(page, baseURL)
  const clock = createClock(sandbox)
  const list = await ask(page, 'amara', 'GET', `${place}/credentials?tab=platforms`)
  const { id } = list.data.find((one: object) => Object(one).username.startsWith('ws_347581'))
  const of = `${place}/credentials/${id}`
  const { revision } = await ask(page, 'amara', 'GET', of)
  const key = await ask(page, 'amara', 'POST', `${of}/generated`, { kind: 'apiKey' })
  await ask(page, 'amara', 'POST', `${of}/generated/${key.id}/copied`)
  await ask(page, 'amara', 'PATCH', of, { revision, changes: { generated: { apiKey: key.id } } })
  await clock.advance(60_000)
  const { data: movable } = await ask(page, 'amara', 'GET', `${of}/movable-callers`)
  const payouts = movable.find((one: object) => Object(one).name === 'Payout job')
  await ask(page, 'amara', 'POST', `${of}/movable-callers/${payouts.id}`, {
    authentication: 'API key',
    gift: {},
  })
  await sandbox.delete('practice')
  const { spec } = Object(await sandbox.get('runbook'))
  const before = await worldOf(page)
  const after = await worldAfter(spec, browser, baseURL)
  // Its clock stood still there, as in every spec.
  const { exercise: begunWith } = before.rows.world.begun
  after.rows.world.begun.exercise = {
    ...after.rows.world.begun.exercise,
    now: begunWith.now,
    clock: begunWith.clock,
  }
  expect(after).toEqual(before)
})

/** The world that a spec leads to, in a browser that has never been here. */
async function worldAfter(spec: string, browser: Browser, baseURL: string) {
  const context = await browser.newContext({
    baseURL,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const tab = await context.newPage()
  await runSpec(spec, tab, baseURL)
  const world = await worldOf(tab)
  await context.close()
  return world
}

/** Runs the one test of a spec with the kit on this page, as Playwright would with its own. */
async function runSpec(spec: string, page: Page, baseURL: string): Promise<void> {
  const code = spec.replace(/^import .*$/m, '')
  expect(code).not.toBe(spec)
  const sandbox = createSandbox(page, baseURL)
  const bodies: ((fixtures: object) => Promise<void>)[] = []
  const runner = Object.assign(
    (_: string, body: (fixtures: object) => Promise<void>) => bodies.push(body),
    { use: () => undefined, setTimeout: () => undefined, step: test.step },
  )
  // oxlint-disable-next-line typescript/no-implied-eval -- the spec is what is tested.
  new Function('test', 'expect', code)(runner, expect)
  expect(bodies).toHaveLength(1)
  await bodies[0]?.({
    page,
    context: page.context(),
    sandbox,
    clock: createClock(sandbox),
    open: (state: object, tab = page) => openState(tab, baseURL, state),
    settled: (tab = page) => settled(tab),
  })
}
