// The sandbox's own log knows the reason of every answer, and never a secret, a header or a body.
import { describe, expect, test, vi } from 'vitest'

import { callerAddressHeader } from '#contract/provider-api.ts'
import { hours } from '#domain/values/time.ts'
import { createBackend } from '#mocks/backend.ts'
import { storeNamed } from '#mocks/database/store.ts'
import { ask, lastLine, log, plant, read } from '#mocks/testing/provider.ts'
import { atCompany, base, manager, send } from '#mocks/testing/management.ts'
import {
  databaseName,
  existing,
  generate,
  passTime,
  save,
  store,
  useServer,
} from '#mocks/testing/server.ts'

useServer()

const me = `${base}/me`

describe('a line of the log', () => {
  test('says when, where, who, with which key, and how it ended', async () => {
    const { apiKey, credential } = await manager()
    passTime(hours(1))
    const response = await ask('GET', `${me}?verbose=1`, { apiKey })
    expect(await lastLine()).toMatchObject({
      id: Number(response.headers.get('X-Simulated-Request')),
      at: Date.now(),
      environment: 'test',
      api: 'Management',
      method: 'GET',
      path: '/me',
      credentialId: credential.id,
      username: credential.username,
      tail: apiKey.slice(-5),
      status: 200,
      rule: 'allowed',
      sentence: expect.stringContaining(credential.username),
      remedy: null,
    })
  })

  test('is written for every request in turn, in both environments', async () => {
    const { apiKey } = await manager()
    await ask('GET', me, { apiKey })
    await ask('GET', me.replace('-test', '-live'), { apiKey })
    await ask('GET', `${base}/nowhere`, { apiKey })
    await ask('GET', `${base}/nowhere`)
    expect(await log()).toMatchObject([
      { id: 1, environment: 'test', status: 200, rule: 'allowed' },
      { id: 2, environment: 'live', status: 401, rule: 'wrong environment' },
      { id: 3, status: 404, rule: 'refused by the call' },
      { id: 4, status: 401, rule: 'no credentials sent', credentialId: null },
    ])
  })

  test('tells a generated key that nobody saved from one that nobody knows', async () => {
    const credential = await existing('Web shop checkout')
    const { id, value } = await generate(credential, 'apiKey')
    const password = (await generate(credential, 'password')).value
    const refused = await read(await ask('GET', me, { apiKey: value }))
    expect(await lastLine()).toMatchObject({
      rule: 'unknown key',
      credentialId: credential.id,
      tail: value.slice(-5),
      sentence: expect.stringContaining('never saved'),
      remedy: expect.stringContaining('Save changes'),
    })
    const unknown = await read(await ask('GET', me, { apiKey: 'unknown' }))
    const alike = { ...Object(unknown.body), requestId: Object(refused.body).requestId }
    expect(refused.body).toEqual(alike)
    await ask('GET', me, { basic: { username: credential.username, password } })
    expect(await lastLine()).toMatchObject({
      tail: null,
      sentence: expect.stringContaining('password was generated'),
    })
    const clientKey = (await generate(credential, 'clientKey')).value
    await ask('GET', me, { apiKey: clientKey })
    expect((await lastLine()).sentence).toBe('No credential has this API key.')
    await save(credential, { generated: { apiKey: id } })
    await ask('GET', me, { apiKey: value })
    expect(await lastLine()).toMatchObject({ rule: 'role missing', tail: value.slice(-5) })
  })

  test('follows the clock of the world, not that of the machine', async () => {
    const old = Date.now()
    const { apiKey } = await manager()
    await fetch('http://simulator.example/sandbox-api/v1/clock', {
      method: 'POST',
      body: JSON.stringify({ move: 'advance', ms: hours(30) }),
    })
    await ask('GET', me, { apiKey })
    expect((await lastLine()).at).toBe(old + hours(30))
  })
})

describe('nothing secret', () => {
  test('stands in the log or anywhere else in storage, whatever the request carried', async () => {
    const caller = await manager()
    const { apiKey, password, credential } = caller
    const unknown = `AQESIMULATED${'x'.repeat(60)}=-unknown-secret`
    const shown = { apiKey, from: '198.51.100.77' }
    await ask('GET', me, shown)
    await ask('GET', me, { apiKey: unknown })
    await ask('GET', me, { basic: { username: credential.username, password } })
    await ask('GET', me, {
      basic: { username: 'typed-by-mistake-secret', password: 'wrong-secret' },
    })
    await ask('GET', `${base}/companies/${encodeURIComponent(apiKey)}?key=query-secret`, { apiKey })
    await ask('GET', `${base}/companies/${unknown}`)
    await ask(
      'PATCH',
      `${base}${atCompany}/${credential.id}`,
      { apiKey },
      { roles: ['body-secret'] },
    )
    await ask('PATCH', `${base}${atCompany}/${credential.id}`, { apiKey }, { 'field-secret': 1 })
    await ask('POST', `${base}${atCompany}`, { apiKey }, { allowedOrigins: ['origin-secret'] })
    const made = (await send(caller, `POST ${atCompany}`, {})).body
    const renewed = (await send(caller, `POST ${atCompany}/${credential.id}/generateApiKey`)).body
    const lines = JSON.stringify(await log())
    expect(await log()).toHaveLength(11)
    expect(lines).not.toMatch(/198\.51|[0-9a-f]{64}/)
    expect(lines).not.toContain(callerAddressHeader)
    const everything = JSON.stringify(await store().dump())
    const secrets = [apiKey, password, unknown, made.apiKey, made.password, renewed.apiKey]
    const texts = secrets.map(String).flatMap((secret) => {
      return [JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret).slice(0, 40)]
    })
    expect(texts.filter((text) => everything.includes(text))).toEqual([])
    expect(everything.match(/\w+-secret/g)).toBeNull()
  })
})

test('every tab hears of a request, refused or not: the log has a new line', async () => {
  const { apiKey } = await manager()
  const onCommit = vi.fn<() => void>()
  const backend = createBackend(storeNamed(databaseName()), onCommit)
  const answer = async (method: string, path: string) => {
    const headers = { 'X-API-Key': apiKey }
    const response = await backend.answer(new Request(base + path, { method, headers }))
    return response?.status
  }
  expect(await answer('GET', '/me')).toBe(200)
  expect(onCommit).toHaveBeenCalledTimes(1)
  expect(await answer('DELETE', '/me/allowedOrigins/S2-NONE')).toBe(422)
  expect(onCommit).toHaveBeenCalledTimes(2)
  expect(await answer('POST', '/me/generateClientKey')).toBe(200)
  expect(onCommit).toHaveBeenCalledTimes(3)
  await backend.store.close()
})

test('an address of the provider that is not simulated is answered here, not asked for real', async () => {
  const { apiKey } = await manager()
  for (const address of [
    'https://pal-test.adyen.com/pal/servlet/Payment/v68/authorise',
    'https://management-test.adyen.com/v1/me',
    'https://docs.adyen.com/',
    'http://management-test.adyen.com/v3/me',
  ]) {
    const { status, body } = await read(await ask('GET', address, { apiKey }))
    expect({ status, ...Object(body) }).toMatchObject({ status: 404, errorCode: '00_404' })
  }
  expect(await log()).toEqual([])
})

test('a storage in trouble answers 500 in the words of the API', async () => {
  const { apiKey } = await plant('web-service', { roles: ['Checkout webservice role'] })
  await store().write((tx) => tx.objectStore('world').clear())
  const address = 'https://checkout-test.adyen.com/v72/paymentMethods'
  const { status, body } = await read(await ask('POST', address, { apiKey }, {}))
  expect(status).toBe(500)
  expect(body).toMatchObject({ status: 500, errorCode: '00_500', errorType: 'internal' })
})
