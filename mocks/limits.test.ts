// Whatever is too long, too many or too deep is refused with a sentence, and changes nothing.
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

import { sandboxPrefix } from '#contract/addresses.ts'
import { lengthOf, limits } from '#contract/limits.ts'
import { Problem } from '#contract/problem.ts'
import { atCompany, base, manager } from '#mocks/testing/management.ts'
import { call } from '#api/call.ts'
import { company, create, origin, send, store, useServer } from '#mocks/testing/server.ts'
import { checkout } from '#domain/roles/testing/role-names.ts'

useServer()

const many = Array.from({ length: 10_000 }, (_, index) => `https://a${index}.example`)
const credentials = `/test/accounts/${company.account}/credentials`

const ask = (apiKey: string, method: string, path: string, body?: string, headers = {}) =>
  fetch(base + path, {
    method,
    headers: { 'X-API-Key': apiKey, ...headers },
    ...(body === undefined ? {} : { body }),
  })

/** The part of a refusal that tells people something. */
async function told(work: Promise<Response>) {
  const response = await work
  const { detail = '', invalidFields } = z.partial(Problem).parse(await response.json())
  return { status: response.status, detail, fields: invalidFields?.map(({ name }) => name) }
}

const tooManyOrigins = 'There can be at most 500 allowed origins; these are 10,000.'

describe('the Customer Area API', () => {
  async function patch(changes: object, type: 'lem' | 'web-service' = 'web-service') {
    const { id, revision } = await create(type)
    const before = await store().dump()
    const refused = await told(
      send('PATCH', `${credentials}/${id}`, { body: { revision, changes } }),
    )
    expect(await store().dump()).toEqual(before)
    return refused
  }

  test.each<[string, object, string]>([
    ['origins', { origins: many }, tooManyOrigins],
    [
      'ipRanges',
      { ipRanges: many },
      'There can be at most 500 IP addresses and ranges; these are 10,000.',
    ],
    ['roles', { roles: many }, 'There can be at most 500 roles; these are 10,000.'],
    [
      'accounts',
      { accounts: many },
      'There can be at most 500 merchant accounts; these are 10,000.',
    ],
    [
      'roles',
      { roles: ['x'.repeat(10_000)] },
      `“${'x'.repeat(100)}…” is not a role of the provider.`,
    ],
    [
      'description',
      { description: 'x\u202Ey' },
      'Leave out the character U+202E (direction mark), which cannot be seen.',
    ],
  ])('refuses a save of %s beyond the limit', async (field, changes, detail) => {
    expect(await patch(changes)).toEqual({ status: 422, detail, fields: [field] })
  })

  test('refuses a body that is too large, or nested too deep', async () => {
    const large = await told(send('POST', credentials, { text: ' '.repeat(limits.body + 1) }))
    expect(large).toMatchObject({
      status: 413,
      detail: 'A request body can have at most 1000000 characters; this one has 1000001.',
    })
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const nested = await told(send('POST', credentials, { text: deep }))
    expect(nested).toMatchObject({
      status: 400,
      detail: 'The request body is nested deeper than 32 levels.',
    })
    const text = JSON.stringify({ description: '[{'.repeat(20_000) })
    expect((await told(send('POST', credentials, { text }))).status).toBe(422)
  })

  test('refuses an address, a search and a command key that are too long', async () => {
    const path = `${credentials}?tab=payments&search=`
    expect(await told(send('GET', path + 'x'.repeat(limits.address)))).toMatchObject({
      status: 414,
      detail: 'An address can have at most 8000 characters.',
    })
    expect(await told(send('GET', path + 'x'.repeat(limits.search + 1)))).toMatchObject({
      status: 422,
      detail: 'search must have at most 200 characters.',
    })
    const headers = { 'X-Sandbox-User': 'amara', 'Idempotency-Key': 'k'.repeat(201) }
    const address = `${origin}ca-api/v1${credentials}`
    expect(await told(fetch(address, { method: 'POST', headers, body: '{}' }))).toMatchObject({
      status: 400,
      detail: 'Idempotency-Key can have at most 200 characters.',
    })
  })
})

describe('a character is one code point', () => {
  const emoji = (count: number) => '🔑'.repeat(count)

  test.each([49, 50, 51])('for a description of %i emoji, through every door', async (count) => {
    const description = emoji(count)
    const expected = count <= 50 ? { status: 200, length: count } : { status: 422, length: 0 }
    const { apiKey } = await manager()
    const { id, revision } = await create('report')
    const offer = await call('offerUsername', { params: company, query: { type: 'report' } })
    const changing = JSON.stringify({ description })
    const doors = [
      () => send('POST', credentials, { body: { type: 'report', description, ...offer } }),
      () => send('PATCH', `${credentials}/${id}`, { body: { revision, changes: { description } } }),
      () => ask(apiKey, 'POST', atCompany, JSON.stringify({ description, roles: [checkout] })),
      () => ask(apiKey, 'PATCH', `${atCompany}/${id}`, changing),
    ]
    for (const knock of doors) {
      const reply = await knock()
      const { description: kept = '' } = z
        .object({ description: z.optional(z.string()) })
        .parse(await reply.json())
      expect({ status: reply.status, length: lengthOf(kept) }).toEqual(expected)
    }
  })

  test.each([199, 200, 201])('for a search of %i emoji', async (count) => {
    const status = count <= 200 ? 200 : 422
    const search = encodeURIComponent(emoji(count))
    const at = `/test/accounts/${company.account}`
    for (const path of [`${credentials}?tab=payments&`, `${at}/requests?`, `${at}/events?`]) {
      expect((await send('GET', `${path}search=${search}`)).status, path).toBe(status)
    }
  })
})

test('The sandbox API refuses more planned failures than anybody needs', async () => {
  const plan = () => {
    const body = JSON.stringify({ endpoint: 'listUsers', kind: 'unavailable', times: 1 })
    return fetch(`${origin}${sandboxPrefix}/faults`, { method: 'POST', body })
  }
  for (let count = 0; count < limits.list; count += 1) expect((await plan()).status).toBe(200)
  expect((await told(plan())).detail).toBe(
    'There can be at most 500 planned failures; these are 501.',
  )
})

describe('the provider APIs', () => {
  test('refuse too many origins, a body too large or deep, an address too long', async () => {
    const { apiKey } = await manager()
    const origins = JSON.stringify({ allowedOrigins: many })
    expect(await told(ask(apiKey, 'POST', atCompany, origins))).toMatchObject({
      status: 422,
      detail: tooManyOrigins,
    })
    const large = await told(ask(apiKey, 'POST', atCompany, 'x'.repeat(limits.body + 1)))
    expect(large).toMatchObject({ status: 413 })
    expect(large.detail).toMatch(/^A request body can have at most 1000000 characters/)
    const deep = JSON.stringify({ description: 1 }).replace('1', '['.repeat(100_000))
    expect((await told(ask(apiKey, 'POST', atCompany, deep))).status).toBe(400)
    const long = await told(
      ask(apiKey, 'GET', `${atCompany}?pageSize=${'1'.repeat(limits.address)}`),
    )
    expect(long).toMatchObject({
      status: 414,
      detail: 'An address can have at most 8000 characters.',
    })
  })

  test('take a caller’s address of any length for one that is not allowed', async () => {
    const { apiKey } = await manager()
    const headers = { 'X-Simulated-Address': '.'.repeat(10_000) }
    expect((await ask(apiKey, 'GET', '/me', undefined, headers)).status).toBe(200)
  })
})
