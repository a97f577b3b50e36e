// How the backend answers what no page would send: the documented body, and no effect.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { Problem } from '#contract/problem.ts'
import {
  company,
  create,
  existing,
  origin,
  read,
  send,
  startAt,
  store,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const credentials = `/test/accounts/${company.account}/credentials`

async function problem(work: Promise<Response>) {
  const response = await work
  const { type, title, status, detail, errorCode, invalidFields } = Problem.parse(
    await response.json(),
  )
  expect(response.status).toBe(status)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  return { type, title, status, detail, errorCode, invalidFields }
}

describe('a request that cannot be read', () => {
  test.each(['{"kind":', 'apiKey', '{"kind":"apiKey"}}'])(
    'is answered with 400 when its body is no JSON: %s',
    async (text) => {
      const { id } = await create('lem')
      expect(await problem(send('POST', `${credentials}/${id}/generated`, { text }))).toEqual({
        type: 'https://docs.adyen.com/errors/bad-request',
        title: 'Bad request',
        status: 400,
        detail: 'The request body is not valid JSON.',
        errorCode: '00_400',
        invalidFields: undefined,
      })
    },
  )

  test.each<[string, unknown, string, string]>([
    ['a kind that does not exist', { kind: 'token' }, 'kind', '"token"'],
    ['no body at all', undefined, 'kind', ''],
    ['a list in place of an object', ['apiKey'], 'body', '["apiKey"]'],
    ['null', null, 'body', 'null'],
    [
      'a field that does not exist',
      { kind: 'apiKey', id: 'x' },
      'body',
      '{"kind":"apiKey","id":"x"}',
    ],
  ])('is answered with 422 and its field for %s', async (_, body, name, value) => {
    const { id } = await create('lem')
    const refused = await problem(send('POST', `${credentials}/${id}/generated`, { body }))
    expect(refused.status).toBe(422)
    expect(refused.invalidFields).toMatchObject([{ name, value }])
    expect(refused.detail).toBe(refused.invalidFields?.[0]?.message)
    expect((await store().dump())['generated']).toEqual([])
  })

  test('names every field of wrong type, however deep', async () => {
    const created = await create('lem')
    const body = {
      revision: '1',
      changes: {
        description: 5,
        roles: ['x', 7],
        accounts: 'some',
        expiringKeys: [{ keyId: 'k', action: 'extend' }],
      },
    }
    const refused = await problem(send('PATCH', `${credentials}/${created.id}`, { body }))
    expect(refused.status).toBe(422)
    expect(refused.invalidFields?.map(({ name, value }) => [name, value])).toEqual([
      ['revision', '"1"'],
      ['changes.description', '5'],
      ['changes.roles.1', '7'],
      ['changes.accounts', '"some"'],
      ['changes.expiringKeys.0.action', '"extend"'],
    ])
    expect(await read(created)).toEqual(created)
  })

  test.each([
    ['without a tab', '', 'tab'],
    ['with an unknown tab', '?tab=all', 'tab'],
    ['with page 0', '?tab=payments&page=0', 'page'],
    ['with half a page', '?tab=payments&page=1.5', 'page'],
    ['with a page that is no number', '?tab=payments&page=two', 'page'],
    ['sorted by what is no column', '?tab=payments&sort=id', 'sort'],
    ['in an unknown direction', '?tab=payments&direction=up', 'direction'],
    ['with an unknown type among others', '?tab=payments&types=report,key', 'types.1'],
    ['with a search of 201 characters', `?tab=payments&search=${'x'.repeat(201)}`, 'search'],
  ])('is answered with 422 for a list %s', async (_, query, field) => {
    const refused = await problem(send('GET', `${credentials}${query}`))
    expect([refused.status, refused.invalidFields?.map(({ name }) => name)]).toEqual([422, [field]])
  })
})

describe('the title of a 422', () => {
  const credential = ['Invalid API credential information provided.', '31_005']
  const request = ['Invalid request information provided.', '00_422']
  const roles = { revision: 1, roles: ['King'] }
  const long = { revision: 1, changes: { description: 'x'.repeat(51) } }

  test.each<[string, string, string, unknown, string[]]>([
    ['a credential that breaks a rule', 'PATCH', `${credentials}/:id`, long, credential],
    ['roles of a person', 'PUT', '/users/bruno/roles', roles, request],
    ['a query', 'GET', `${credentials}?tab=all`, undefined, request],
    ['a body that breaks the contract', 'PATCH', `${credentials}/:id`, {}, request],
  ])('says what was refused: %s', async (_, method, path, body, expected) => {
    const { id } = await create('web-service')
    const { title, errorCode } = await problem(send(method, path.replace(':id', id), { body }))
    expect([title, errorCode]).toEqual(expected)
  })
})

describe('an address', () => {
  test.each([
    ['GET', '/nothing'],
    ['GET', '/test/accounts'],
    ['GET', `${credentials}/S2-1/keys`],
  ])('that the API does not have is answered with 404: %s %s', async (method, path) => {
    const refused = await problem(send(method, path))
    expect(refused).toMatchObject({
      status: 404,
      detail: `The simulator has no endpoint ${method} ${path}.`,
      errorCode: '30_112',
    })
  })

  test.each([
    ['DELETE', credentials],
    ['DELETE', `${credentials}/S2-1`],
    ['PUT', `${credentials}/S2-1`],
    ['POST', '/users'],
  ])('with a method that it does not have is answered with 405: %s %s', async (method, path) => {
    const refused = await problem(send(method, path))
    expect(refused).toMatchObject({
      status: 405,
      detail: `${path} cannot be asked with ${method}.`,
      errorCode: '00_405',
    })
  })

  test('of an unknown environment is answered with 404', async () => {
    const refused = await problem(send('GET', credentials.replace('test', 'prod')))
    expect([refused.status, refused.detail]).toEqual([
      404,
      'There is no environment “prod”; there are test and live.',
    ])
  })

  test('with broken escapes means nothing known', async () => {
    const refused = await problem(send('GET', '/test/accounts/%E0%A4%A/credentials?tab=payments'))
    expect([refused.status, refused.detail]).toEqual([404, 'There is no account “%E0%A4%A”.'])
  })

  test('works below any folder that the product is served from', async () => {
    const response = await fetch(`${origin}some/where/ca-api/v1/users`)
    expect(response.status).toBe(200)
  })
})

describe('a reply', () => {
  const worldClock = (response: Response) => response.headers.get('X-World-Clock')

  test('tells of the world’s clock, and whether it stands still', async () => {
    expect(worldClock(await send('GET', '/users'))).toBe('shift 0')
    await callSandbox('moveClock', { body: { move: 'advance', ms: 60_000 } })
    expect(worldClock(await send('GET', '/users'))).toBe('shift 60000')
    await callSandbox('moveClock', { body: { move: 'freeze' } })
    expect(worldClock(await send('GET', '/users'))).toBe(`frozen ${startAt + 60_000}`)
  })

  test('that refuses never tells another time', async () => {
    await callSandbox('moveClock', { body: { move: 'advance', ms: 60_000 } })
    const shop = await existing('Web shop checkout')
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['POST', `${credentials}/${shop.id}/generated`],
    ] as const) {
      const response = await send(method, path)
      expect(response.ok).toBe(false)
      expect([null, 'shift 60000']).toContain(worldClock(response))
    }
  })

  test('that refuses can be told from every other by its request id', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => send('GET', '/nothing')))
    const ids = await Promise.all(
      replies.map(async (one) => Problem.parse(await one.json()).requestId),
    )
    expect(new Set(ids).size).toBe(3)
  })
})
