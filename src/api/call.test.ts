// What the client sends for a row of the contract, and what it makes of every kind of answer.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { ListQuery } from '#contract/customer-area.ts'

import { isApiError } from './api-error.ts'
import { callSandbox } from './call-sandbox.ts'
import { call, configureClient } from './call.ts'
import { checkReplies } from './check-replies.ts'
import { changeIdentity } from './identity.ts'
import { worldNow } from './world-time.ts'

let sent: Request[] = []
let answer: () => Promise<Response>

const params = { environment: 'test', account: 'Harbour' } as const
const users = { users: [{ id: 'noor', name: 'Noor', roles: [], accounts: 'all' }], accounts: [] }

beforeEach(() => {
  sent = []
  answer = () => Promise.resolve(Response.json(users))
  checkReplies()
  configureClient({
    baseUrl: 'https://simulator.example/practice/',
    transport: (request) => {
      sent.push(request)
      return answer()
    },
  })
})
afterEach(() => changeIdentity({ userId: null }))

const errorOf = async (work: Promise<unknown>) => {
  const cause: unknown = await work.catch((error: unknown) => error)
  if (!isApiError(cause)) throw new Error(`no ApiError: ${String(cause)}`)
  return cause
}

describe('a request', () => {
  test('goes to the row’s method and path below the product’s own address', async () => {
    await call('listUsers', {})
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET https://simulator.example/practice/ca-api/v1/users',
    ])
    answer = () => Promise.resolve(Response.json({ scenario: 'everyday', isFormerKept: false }))
    await callSandbox('freshStart', { body: {} })
    expect(sent.at(-1)?.url).toBe('https://simulator.example/practice/sandbox-api/v1/fresh-start')
  })

  test('escapes what stands in the path, so that an id can hold anything', async () => {
    answer = () => Promise.resolve(Response.json({ username: 'ws' }))
    const strange = { environment: 'live', account: 'A/b?c#d é' } as const
    await call('offerUsername', { params: strange, query: { type: 'lem' } })
    expect(sent[0]?.url).toBe(
      'https://simulator.example/practice/ca-api/v1/live/accounts/A%2Fb%3Fc%23d%20%C3%A9/credentials/username?type=lem',
    )
  })

  test('carries lists as one parameter, and leaves out what is absent or empty', async () => {
    const summary = { ending: 0, inUse: 0, refused: 0 }
    const counts = { page: 1, pages: 1, total: 0, totalInTab: 0 }
    answer = () => Promise.resolve(Response.json({ data: [], ...counts, summary, changesAt: null }))
    const query: ListQuery = {
      tab: 'payments',
      search: '',
      types: ['report', 'lem'],
      statuses: [],
      sort: undefined,
      page: 2,
    }
    await call('listCredentials', { params, query })
    const { searchParams } = new URL(sent[0]?.url ?? '')
    expect([...searchParams]).toEqual([
      ['tab', 'payments'],
      ['types', 'report,lem'],
      ['page', '2'],
    ])
  })

  test('names the signed-in user, the command and the kind of its body, if it has them', async () => {
    const headersOf = (request: Request | undefined) => Object.fromEntries(request?.headers ?? [])
    await call('listUsers', {})
    expect(headersOf(sent[0])).toEqual({})
    changeIdentity({ userId: 'noor' })
    const input = { params: { ...params, credentialId: 'S2-1' }, body: { kind: 'apiKey' as const } }
    answer = () => Promise.resolve(Response.json({ id: 'g', kind: 'apiKey', value: 'v' }))
    await call('generateSecret', input, { commandKey: 'one' })
    expect(headersOf(sent[1])).toEqual({
      'content-type': 'application/json',
      'idempotency-key': 'one',
      'x-sandbox-user': 'noor',
    })
    expect(await sent[1]?.json()).toEqual({ kind: 'apiKey' })
  })
})

describe('an answer', () => {
  test('is held against the contract while that is checked, and told when it breaks it', async () => {
    expect(await call('listUsers', {})).toEqual(users)
    answer = () => Promise.resolve(Response.json({ users: [{ id: 'noor' }] }))
    await expect(call('listUsers', {})).rejects.toThrow('Invalid input')
  })

  test('that refuses is an error with the backend’s sentence, code and fields', async () => {
    const problem = {
      type: 'https://docs.example/errors/validation',
      title: 'Invalid',
      status: 422,
      detail: 'A credential must keep at least one role.',
      errorCode: '31_005',
      requestId: 'ABC',
      invalidFields: [{ name: 'roles', value: '', message: 'Choose one.' }],
    }
    answer = () => Promise.resolve(Response.json(problem, { status: 422 }))
    const error = await errorOf(call('listUsers', {}))
    expect(error).toMatchObject({
      message: 'A credential must keep at least one role.',
      status: 422,
      errorCode: '31_005',
      requestId: 'ABC',
      invalidFields: problem.invalidFields,
    })
    expect([isApiError(error), isApiError(error, 404, 422), isApiError(error, 404)]).toEqual([
      true,
      true,
      false,
    ])
  })

  test.each(['<h1>Bad gateway</h1>', '{"error":"no"}', ''])(
    'that refuses in a way nobody knows is told with its status: %s',
    async (body) => {
      answer = () => Promise.resolve(new Response(body, { status: 502 }))
      const error = await errorOf(call('listUsers', {}))
      expect([error.status, error.errorCode, error.message]).toEqual([
        502,
        'no_problem_body',
        'The answer could not be understood (status 502).',
      ])
    },
  )

  test('that never comes is told as such: the command can be sent again', async () => {
    const ways = [
      () => Promise.reject(new TypeError('failed')),
      () => Promise.resolve(Response.error()),
    ]
    for (const way of ways) {
      answer = way
      const error = await errorOf(call('listUsers', {}))
      expect([error.status, error.errorCode, error.message]).toEqual([
        0,
        'no_answer',
        'No answer came. Your changes are still here: try again.',
      ])
    }
  })

  test('that nobody waits for any more is no error of the backend', async () => {
    const controller = new AbortController()
    const reason = new Error('The page was left.')
    answer = () => {
      controller.abort(reason)
      return Promise.reject(reason)
    }
    await expect(call('listUsers', {}, controller)).rejects.toBe(reason)
  })

  test('sets the clock that the page shows', async () => {
    const at = Date.parse('2031-01-01T00:00:00Z')
    const headers = { 'X-World-Clock': `frozen ${at}` }
    answer = () => Promise.resolve(Response.json(users, { headers }))
    await call('listUsers', {})
    expect(worldNow()).toBe(at)
  })
})
