// A fresh start as of another moment and as somebody: all that is asked for, or nothing at all.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { SandboxInput } from '#contract/sandbox.ts'
import { scenarios } from '#mocks/scenarios/catalogue.ts'
import {
  company,
  create,
  fieldsRefused,
  passTime,
  read,
  signIn,
  startAt,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const freshStart = (body: SandboxInput<'freshStart'>['body']) => callSandbox('freshStart', { body })
const clock = () => callSandbox('getClock', {})
const query = { tab: 'payments', search: 'checkout' } as const
const checkoutOf = async () => (await call('listCredentials', { params: company, query })).data[0]

describe('as of a moment', () => {
  const now = '2031-05-06T09:00:00+02:00'
  const at = Date.parse(now)

  test('dates the world and goes on from there', async () => {
    const today = await checkoutOf()
    await freshStart({ now })
    expect(await clock()).toMatchObject({ now: at, isFrozen: false, shiftMs: at - startAt })
    const then = await checkoutOf()
    // Office hours lie elsewhere in another week, so it is as many days ago and not as many hours.
    expect(at - Number(then?.createdAt)).toBeGreaterThan(startAt - Number(today?.createdAt) - 5e8)
    expect(then?.createdAt).toBeLessThan(at)
    passTime(1000)
    expect((await clock()).now).toBe(at + 1000)
  })

  test('can be given in milliseconds, and stand still', async () => {
    await freshStart({ now: at, freeze: true })
    passTime(1000)
    expect(await clock()).toMatchObject({ now: at, isFrozen: true })
  })

  test('can be now, and stand still', async () => {
    await freshStart({ freeze: true })
    passTime(1000)
    expect(await clock()).toMatchObject({ now: startAt, isFrozen: true })
  })

  test('is the same world whatever real time it is', async () => {
    const rows = async () => {
      const { world: _, ...others } = await callSandbox('dump', {})
      return others
    }
    await freshStart({ now, freeze: true })
    const first = await rows()
    passTime(123_456_789)
    await freshStart({ now, freeze: true })
    expect(await rows()).toEqual(first)
  })

  test.each(scenarios.map(({ name }) => name))(
    'is there from 1970 to 9999 in “%s”',
    async (name) => {
      const size = name === 'crowded' ? { size: 3 } : {}
      for (const edge of ['1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z']) {
        await freshStart({ scenario: name, ...size, now: edge })
        expect((await clock()).now).toBe(Date.parse(edge))
        const list = { params: company, query: { tab: 'payments' } } as const
        expect((await call('listCredentials', list)).data).not.toEqual([])
        expect((await call('listEvents', { params: company, query: {} })).data).not.toEqual([])
      }
    },
  )

  test.each(['today', '2031-05-06T09:00', -1, 1e18])('is refused for “%s”', async (wrong) => {
    expect(await fieldsRefused(freshStart({ now: wrong }))).toMatchObject({
      status: 422,
      invalidFields: [
        { name: 'now', value: String(wrong), message: expect.stringMatching(/^Enter /) },
      ],
    })
  })
})

describe('as somebody', () => {
  test('answers who and where that is, and says nothing where nobody asked', async () => {
    expect(await freshStart({ as: 'Finn Larsen', environment: 'live' })).toEqual({
      scenario: 'everyday',
      isFormerKept: false,
      identity: { userId: 'finn', environment: 'live', accountId: 'LarkfieldStores' },
    })
    expect(await freshStart({})).toEqual({ scenario: 'everyday', isFormerKept: false })
  })

  test('refuses all that is wrong at once, and the world stays', async () => {
    const created = await create('lem')
    const wrong = {
      scenario: 'nowhere',
      now: 'never',
      as: 'nobody',
      account: 'A',
      environment: 'x',
    }
    const { status, invalidFields } = await fieldsRefused(freshStart(wrong))
    expect(status).toBe(422)
    expect(invalidFields.map(({ name }) => name)).toEqual([
      'scenario',
      'now',
      'as',
      'account',
      'environment',
    ])
    expect(await read(created)).toEqual(created)
  })
})

describe('who is there', () => {
  const describeWorld = (scenario?: string) => callSandbox('describeWorld', { query: { scenario } })

  test('is told of the world that is here, as it is now, and of one that could be started', async () => {
    const here = await describeWorld()
    expect(here.scenario).toBe('everyday')
    expect(here.users).toEqual((await call('listUsers', {})).users)
    const other = await describeWorld('second-admin')
    expect(other.scenario).toBe('second-admin')
    expect(other.users.find(({ id }) => id === 'bruno')?.roles).toContain('Merchant admin')
    expect(other.accounts).toEqual(here.accounts)
    expect(await describeWorld()).toEqual(here)
  })

  test('is refused for a world that nobody knows', async () => {
    const { status, invalidFields } = await fieldsRefused(describeWorld('nowhere'))
    expect([status, invalidFields[0]?.name]).toEqual([422, 'scenario'])
  })

  test('is found by name in the world that is here, by nobody in particular', async () => {
    signIn(null)
    const find = (asked: SandboxInput<'findIdentity'>['query']) =>
      callSandbox('findIdentity', { query: asked })
    expect(await find({ as: 'bruno keller', account: 'larkfield market' })).toEqual({
      identity: { userId: 'bruno', environment: 'test', accountId: 'LarkfieldMarket' },
    })
    const { status, invalidFields } = await fieldsRefused(find({ as: 'x', environment: 'y' }))
    expect([status, ...invalidFields.map(({ name }) => name)]).toEqual([422, 'as', 'environment'])
  })
})
