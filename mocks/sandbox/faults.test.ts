// Planned failures: what is accepted happens, to commands and reads alike, and can be taken back.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import { sandboxPrefix } from '#contract/addresses.ts'
import { customerArea } from '#contract/customer-area.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { Problem } from '#contract/problem.ts'
import {
  company,
  create,
  existing,
  fieldsRefused,
  origin,
  planFault,
  refusalOf,
  save,
  send,
  signIn,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const planned = async () => (await callSandbox('listFaults', {})).data

/** Without any input: a planned failure comes before it is read. */
async function statusOf({ method, path }: Endpoint): Promise<number> {
  const address = path
    .replace(':environment', company.environment)
    .replace(':account', company.account)
    .replace(/:\w+/g, 'x')
  const sent = send(method, address, method === 'GET' ? {} : { body: {} })
  return sent.then(
    ({ status }) => status,
    () => 0,
  )
}

describe('planning a failure', () => {
  test.each(Object.entries<Endpoint>(customerArea))('of %s happens once', async (name, row) => {
    const usual = await statusOf(row)
    await planFault(name, 'unavailable')
    expect(await statusOf(row)).toBe(503)
    expect(await planned()).toEqual([])
    expect(await statusOf(row)).toBe(usual)
    await planFault(name, 'lost-answer')
    // What is refused has no answer to lose, and the failure waits for one that has.
    expect(await statusOf(row)).toBe(usual === 200 ? 0 : usual)
    expect(await planned()).toHaveLength(usual === 200 ? 0 : 1)
  })

  test('is refused for an endpoint that there is not, and for no time at all', async () => {
    for (const endpoint of ['saveCredentials', 'planFault', 'toString', '']) {
      const { status, invalidFields } = await fieldsRefused(planFault(endpoint, 'unavailable'))
      expect([status, invalidFields[0]?.name]).toEqual([422, 'endpoint'])
      expect(invalidFields[0]?.message).toContain('There are: listUsers, getSession,')
    }
    for (const times of [0, -1, 1.5]) {
      const { status, invalidFields } = await fieldsRefused(
        planFault('saveCredential', 'lost-answer', times),
      )
      expect([status, invalidFields[0]?.name]).toEqual([422, 'times'])
    }
    expect(await planned()).toEqual([])
  })

  test('of several kinds lets them happen one after the other', async () => {
    const created = await create('lem')
    await planFault('saveCredential', 'unavailable')
    await planFault('saveCredential', 'lost-answer')
    const submit = () => save(created, { isActive: false }, { commandKey: 'k' })
    expect((await refusalOf(submit())).status).toBe(503)
    expect((await refusalOf(submit())).status).toBe(0)
    expect((await submit()).isActive).toBe(false)
  })

  test('of a read says nothing of saving', async () => {
    await planFault('listCredentials', 'unavailable')
    const { message } = await refusalOf(existing('Payout job'))
    expect(message).toBe('The simulated service is unavailable. Try again.')
  })
})

describe('planned failures', () => {
  test('are listed in the order in which they will happen, counting down', async () => {
    signIn(null)
    await planFault('saveCredential', 'unavailable', 2)
    await planFault('listUsers', 'unavailable', 3)
    await refusalOf(call('listUsers', {}))
    expect(await planned()).toEqual([
      { endpoint: 'saveCredential', kind: 'unavailable', times: 2 },
      { endpoint: 'listUsers', kind: 'unavailable', times: 2 },
    ])
  })

  test('are taken back for one endpoint, or all of them', async () => {
    await planFault('saveCredential', 'unavailable')
    await planFault('listUsers', 'unavailable')
    await planFault('saveCredential', 'lost-answer')
    const left = await callSandbox('removeFaults', { query: { endpoint: 'saveCredential' } })
    expect(left.data).toEqual([{ endpoint: 'listUsers', kind: 'unavailable', times: 1 }])
    const created = await create('lem')
    expect((await save(created, { isActive: false })).isActive).toBe(false)
    expect(await callSandbox('removeFaults', { query: {} })).toEqual({ data: [] })
    expect((await call('listUsers', {})).users.length).toBeGreaterThan(0)
  })

  test('are not all taken back because a name was misspelled', async () => {
    await planFault('listUsers', 'unavailable')
    const removed = await fetch(`${origin}${sandboxPrefix}/faults?endpont=listUsers`, {
      method: 'DELETE',
    })
    const { detail } = Problem.parse(await removed.json())
    expect([removed.status, detail]).toEqual([422, 'query has no field “endpont”.'])
    expect(await planned()).toHaveLength(1)
  })

  test('of an endpoint that there is not cannot be taken back', async () => {
    await planFault('listUsers', 'unavailable')
    const removed = callSandbox('removeFaults', { query: { endpoint: 'listUser' } })
    expect((await fieldsRefused(removed)).status).toBe(422)
    expect(await planned()).toHaveLength(1)
  })
})
