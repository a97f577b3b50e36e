// Two people are hard to work with on purpose: one waits for each reply, of the other every third command fails.
import { describe, expect, test, vi } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import { slowReplyMs } from '#contract/persona.ts'
import { scenarios } from '#mocks/scenarios/catalogue.ts'
import {
  company,
  create,
  existing,
  read,
  refusalOf,
  save,
  signIn,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

test.each(scenarios)('They are in the world “$name”, and administer nobody', ({ build }) => {
  const { users } = build(0, 1)
  const found = users.filter(({ id }) => ['greta', 'hugo'].includes(id))
  expect(found.map(({ roles }) => roles)).toEqual([
    ['Manage API credentials'],
    ['Manage API credentials'],
  ])
})

test('They can log in, and are none of the users whose roles one manages', async () => {
  const { users } = await call('listUsers', {})
  expect(users.map(({ id }) => id)).toEqual(expect.arrayContaining(['greta', 'hugo']))
  const { data } = await call('listUserRoles', {})
  expect(data.map(({ id }) => id)).toEqual(['amara', 'bruno', 'chiara', 'daniel', 'elif', 'finn'])
  const saving = call('saveUserRoles', {
    params: { userId: 'hugo' },
    body: { revision: 1, roles: [] },
  })
  expect((await refusalOf(saving)).status).toBe(404)
})

describe('somebody of whom every third command fails', () => {
  test('is refused the third of three, before anything happens, and can send it again', async () => {
    signIn('hugo')
    const first = await save(await existing('Set-up scripts'), { description: 'One' })
    const second = await save(first, { description: 'Two' })
    const { status, message } = await refusalOf(save(second, { description: 'Three' }))
    expect([status, message]).toEqual([503, expect.stringContaining('fails on purpose')])
    expect(await read(second)).toEqual(second)
    expect((await save(second, { description: 'Three' })).description).toBe('Three')
  })

  test('may ask as often as they like, and others are not counted', async () => {
    signIn('hugo')
    const credential = await create('lem')
    for (let asked = 0; asked < 5; asked += 1) await read(credential)
    signIn('amara')
    const changed = await save(credential, { description: 'By another' })
    signIn('hugo')
    const second = await save(changed, { description: 'Second' })
    expect((await refusalOf(save(second, { description: 'Third' }))).status).toBe(503)
  })

  test('is counted anew in a fresh world, and goes on in one that is brought back', async () => {
    signIn('hugo')
    const first = await create('lem')
    const world = await callSandbox('exportWorld', {})
    await callSandbox('freshStart', { body: {} })
    await save(await create('lem'), { description: 'Two' })
    await callSandbox('importWorld', { body: { world } })
    const second = await save(first, { description: 'Two' })
    expect((await refusalOf(save(second, { description: 'Three' }))).status).toBe(503)
  })
})

test('Somebody slow waits for each reply, on the real clock, and gets it whole', async () => {
  signIn('greta')
  await call('listUsers', {})
  const waits = vi.spyOn(globalThis, 'setTimeout')
  const { data } = await call('listCredentials', { params: company, query: { tab: 'payments' } })
  expect(data).not.toEqual([])
  expect(waits.mock.calls.map(([, ms]) => ms)).toContain(slowReplyMs)
  signIn('amara')
  waits.mockClear()
  await call('listCredentials', { params: company, query: { tab: 'payments' } })
  expect(waits.mock.calls.map(([, ms]) => ms)).not.toContain(slowReplyMs)
})
