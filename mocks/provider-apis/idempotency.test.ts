// A POST that comes again with its Idempotency-Key has one effect and one answer, at every edge.
import { describe, expect, test } from 'vitest'

import { Environment, type CredentialType } from '#contract/credential.ts'
import { ProviderApi } from '#contract/provider-api.ts'
import { makeSample } from '#domain/calls/call-sample.ts'
import { listCalls } from '#domain/calls/provider-call.ts'
import { toRequest } from '#domain/calls/provider-request.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { rolesFor } from '#domain/roles/role.ts'
import { days } from '#domain/values/time.ts'
import { all, lastLine, log, plant, read, type Planted } from '#mocks/testing/provider.ts'
import { base, manager } from '#mocks/testing/management.ts'
import { passTime, startAt, store, useServer } from '#mocks/testing/server.ts'

useServer()

const typeOf: Record<ProviderApi, CredentialType> = {
  Management: 'web-service',
  Configuration: 'platform-web-service',
  Transfers: 'platform-web-service',
  Capital: 'platform-web-service',
  'Session authentication': 'platform-web-service',
  'Legal Entity Management': 'lem',
  Checkout: 'web-service',
}
const posts = ProviderApi.options
  .flatMap(listCalls)
  .filter(({ method }) => method === 'POST')
  .map((call) => ({ call, name: `${call.api}: ${callInWords(call)}` }))

const credentialsUrl = `${base}/companies/LarkfieldGoods/apiCredentials`

function post(url: string, { apiKey }: { apiKey: string }, key: string, body: string | undefined) {
  const headers = { 'X-API-Key': apiKey, 'Idempotency-Key': key }
  return fetch(url, { method: 'POST', headers, ...(body === undefined ? {} : { body }) })
}

/** A credential that may do all that its type can. */
function able(api: ProviderApi, environment: Environment = 'test'): Promise<Planted> {
  const roles = rolesFor(typeOf[api]).map(({ name }) => name)
  return plant(typeOf[api], { environment, roles })
}

/** The sample that the API tester offers, for a credential that every level may change. */
async function sampleOf({ call }: (typeof posts)[number], environment: Environment) {
  const roles = ['Checkout webservice role']
  const target = await plant('web-service', { environment, roles, accounts: ['LarkfieldWebshop'] })
  const world = {
    company: 'LarkfieldGoods',
    merchant: 'LarkfieldWebshop',
    balancePlatform: 'LarkfieldPlatform',
    credentialId: target.credential.id,
    now: startAt,
  }
  const authentication = { kind: 'API key', apiKey: '' } as const
  const sample = makeSample(call, world)
  const { url, body } = toRequest({ environment, call, ...sample, authentication, address: '' })
  return { url, body }
}

/** All that is stored but for the log of requests. */
async function effects(): Promise<unknown> {
  const { requests: _, ...tables } = await store().dump()
  return tables
}

describe.each(Environment.options)('on %s', (environment) => {
  test.each(posts)('the same request again is answered the same, once done: $name', async (row) => {
    const me = await able(row.call.api, environment)
    const { url, body } = await sampleOf(row, environment)
    const before = await effects()
    const first = await post(url, me, 'key-1', body)
    const after = await effects()
    const second = await post(url, me, 'key-1', body)
    expect(first.status).toBeLessThan(300)
    expect(first.headers.get('Idempotency-Key')).toBe('key-1')
    expect(second.headers.get('Idempotency-Key')).toBe('key-1')
    expect(await read(second)).toEqual(await read(first))
    expect(after).not.toEqual(before)
    expect(await effects()).toEqual(after)
    expect((await lastLine()).sentence).toMatch(/used for this request before/)
    expect(await log()).toHaveLength(2)
  })

  test.each(posts)('another request with the same key is refused: $name', async (row) => {
    const me = await able(row.call.api, environment)
    const { url, body = '{}' } = await sampleOf(row, environment)
    await post(url, me, 'key-1', body)
    const after = await effects()
    for (const [address, text] of [
      [url, body.replace('{', '{ ')],
      [`${url}?again=1`, body],
    ] as const) {
      const answer = await post(address, me, 'key-1', text)
      expect(answer.headers.get('Idempotency-Key')).toBe('key-1')
      const { status, body: error } = await read(answer)
      expect({ status, ...Object(error) }).toMatchObject({ status: 422, errorCode: '704' })
      expect(JSON.stringify(error)).toContain('request already processed or in progress')
    }
    expect(await effects()).toEqual(after)
  })
})

const origin = JSON.stringify({ domain: 'https://one.example' })
const originsUrl = `${base}/me/allowedOrigins`

test('a key is told back where the document says so, and of a POST alone', async () => {
  const me = await manager()
  const told = async (method: string, url: string, apiKey = me.apiKey, body?: string) => {
    const headers = { 'X-API-Key': apiKey, 'Idempotency-Key': 'key-1' }
    const init = { method, headers, ...(body === undefined ? {} : { body }) }
    const answer = await fetch(url, init)
    return `${answer.status} ${answer.headers.get('Idempotency-Key')}`
  }
  expect(await told('GET', originsUrl)).toBe('200 null')
  expect(await told('POST', originsUrl, 'unknown', origin)).toBe('401 null')
  expect(await told('POST', originsUrl, me.apiKey, '{')).toBe('400 null')
  expect(await told('POST', `${base}/companies/Other/apiCredentials`)).toBe('403 null')
  expect(await told('POST', originsUrl, me.apiKey, '{"domain":"none"}')).toBe('422 key-1')
  expect(await told('POST', originsUrl, me.apiKey, origin)).toBe('200 key-1')
  const plain = { 'X-API-Key': me.apiKey, 'Idempotency-Key': '' }
  const unnamed = await fetch(`${base}/me/generateClientKey`, { method: 'POST', headers: plain })
  expect(unnamed.headers.get('Idempotency-Key')).toBeNull()
})

test('without a key, or with an empty one, each request counts', async () => {
  const me = await manager()
  const ids = []
  for (const key of ['', '', 'one', 'other']) {
    const { body } = await read(await post(credentialsUrl, me, key, '{}'))
    ids.push(Object(body).id)
  }
  expect(new Set(ids).size).toBe(4)
})

test('a key has at most 64 characters', async () => {
  const me = await manager()
  const status = async (length: number) =>
    (await post(credentialsUrl, me, 'k'.repeat(length), '{}')).status
  expect(await status(64)).toBe(200)
  const before = await effects()
  expect(await status(65)).toBe(422)
  expect(await effects()).toEqual(before)
})

test('a key is remembered for 31 days of the world, and then free again', async () => {
  const me = await manager()
  const create = async () => Object(await (await post(credentialsUrl, me, 'k', '{}')).json()).id
  const first = await create()
  passTime(days(31) - 1)
  expect(await create()).toBe(first)
  passTime(1)
  const second = await create()
  expect(second).not.toBe(first)
  passTime(days(31) - 1)
  expect(await create()).toBe(second)
  await post(credentialsUrl, me, 'other', '{}')
  passTime(days(31))
  await post(credentialsUrl, me, 'third', '{}')
  expect((await store().dump()).answers).toHaveLength(1)
})

test('a clock that goes back makes no key free', async () => {
  const me = await manager()
  const first = await read(await post(credentialsUrl, me, 'k', '{}'))
  passTime(-days(400))
  expect(await read(await post(credentialsUrl, me, 'k', '{}'))).toEqual(first)
})

test('keys belong to the company: another credential is answered as well, if its role opens the call', async () => {
  const me = await manager()
  const colleague = await manager()
  const reader = await manager({ roles: ['Management API - API credentials read'] })
  const live = await manager({ environment: 'live' })
  const first = await read(await post(credentialsUrl, me, 'k', '{}'))
  expect(await read(await post(credentialsUrl, colleague, 'k', '{}'))).toEqual(first)
  expect((await post(credentialsUrl, reader, 'k', '{}')).status).toBe(403)
  expect((await post(credentialsUrl, { apiKey: 'unknown' }, 'k', '{}')).status).toBe(401)
  const onLive = await post(credentialsUrl.replace('-test', '-live'), live, 'k', '{}')
  expect(onLive.status).toBe(200)
  expect(Object(await onLive.json()).id).not.toBe(Object(first.body).id)
})

test('what was refused had no effect: corrected, it can come again with the same key', async () => {
  const me = await manager()
  expect((await post(originsUrl, me, 'k', '{"domain":"none"}')).status).toBe(422)
  expect((await post(originsUrl, me, 'k', origin)).status).toBe(200)
})

test('two at once have one effect', async () => {
  const me = await manager()
  const count = (await all()).length
  const answers = await Promise.all([1, 2, 3].map(() => post(credentialsUrl, me, 'k', '{}')))
  const [first, ...others] = await Promise.all(answers.map(read))
  for (const other of others) expect(other).toEqual(first)
  expect(await all()).toHaveLength(count + 1)
})

test('the same key and password come again, work, and are stored nowhere', async () => {
  const me = await manager()
  const { body } = await read(await post(credentialsUrl, me, 'secret-name', '{}'))
  const { id, apiKey, password } = Object(body)
  const renewUrl = `${credentialsUrl}/${id}/generateApiKey`
  const renewed = await read(await post(renewUrl, me, 'renew', undefined))
  await post(credentialsUrl, me, 'another', '{}')
  expect(await read(await post(credentialsUrl, me, 'secret-name', '{}'))).toEqual({
    status: 200,
    body,
  })
  expect(await read(await post(renewUrl, me, 'renew', undefined))).toEqual(renewed)
  const headers = { 'X-API-Key': Object(renewed.body).apiKey }
  expect((await fetch(`${base}/me`, { headers })).status).toBe(200)
  const everything = JSON.stringify(await store().dump())
  for (const secret of [apiKey, password, Object(renewed.body).apiKey, 'secret-name']) {
    expect(everything).not.toContain(JSON.stringify(secret).slice(1, -1))
  }
  expect(everything).toContain(apiKey.slice(-5))
})
