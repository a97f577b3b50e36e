// Who is let in: every provider API at its real origin against every reason to refuse a request.
import { describe, expect, test } from 'vitest'

import { fingerprint } from '#domain/keys/secret.ts'
import { hours } from '#domain/values/time.ts'
import { probes, type Probe } from '#mocks/testing/provider-probes.ts'
import {
  all,
  ask,
  lastLine,
  log,
  plant,
  read,
  replant,
  storedKey,
  type Shown,
} from '#mocks/testing/provider.ts'
import { passTime, useServer } from '#mocks/testing/server.ts'

useServer()

const unknown = 'AQESIMULATEDnobodyHasThisKey'

function send({ method, test: address, body }: Probe, shown: Shown) {
  return ask(method, address, shown, body)
}

const planted = ({ type, role }: Probe, overrides: Parameters<typeof plant>[1] = {}) =>
  plant(type, { roles: [role], ...overrides })

describe.each(probes)('the $api API', (probe) => {
  const { unauthorized, forbidden } = probe

  async function expectRefused(response: Response, body: object, rule: string) {
    const { status } = Object(body)
    expect(await read(response)).toEqual({ status, body })
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await lastLine()).toMatchObject({ api: probe.api, status, rule })
  }

  test('lets a valid key with the role in, on TEST and on LIVE', async () => {
    for (const environment of ['test', 'live'] as const) {
      const { apiKey, credential } = await planted(probe, { environment })
      const response = await ask(probe.method, probe[environment], { apiKey }, probe.body)
      expect(response.status).toBe(200)
      expect(await lastLine()).toMatchObject({
        rule: 'allowed',
        remedy: null,
        environment,
        credentialId: credential.id,
        tail: apiKey.slice(-5),
      })
    }
  })

  test('lets username and password in as well', async () => {
    const { credential, password } = await planted(probe)
    const basic = { username: credential.username, password }
    expect((await send(probe, { basic })).status).toBe(200)
    expect(await lastLine()).toMatchObject({ rule: 'allowed', tail: null })
  })

  test('answers 401 where nothing is sent, and where an API key is empty', async () => {
    await expectRefused(await send(probe, {}), unauthorized, 'no credentials sent')
    await expectRefused(await send(probe, { apiKey: '' }), unauthorized, 'no credentials sent')
  })

  test('answers 401 to an unknown key', async () => {
    await expectRefused(await send(probe, { apiKey: unknown }), unauthorized, 'unknown key')
  })

  test('answers 401 to a wrong password and to an unknown username', async () => {
    const { credential, password } = await planted(probe)
    const wrong = { username: credential.username, password: `${password}x` }
    await expectRefused(await send(probe, { basic: wrong }), unauthorized, 'unknown key')
    expect(await lastLine()).toMatchObject({ credentialId: credential.id, tail: null })
    const nobody = { username: 'ws_111111@Company.Nobody', password }
    await expectRefused(await send(probe, { basic: nobody }), unauthorized, 'unknown key')
    expect(await lastLine()).toMatchObject({ credentialId: null, username: null })
  })

  test('lets an expiring key in until the millisecond of its end, not at it', async () => {
    const old = 'AQESIMULATEDoldKeyOfThisTest'
    const { apiKey } = await planted(probe, {
      previousKeys: [{ ...storedKey(old), expiresAt: Date.now() + hours(24) }],
    })
    passTime(hours(24) - 1)
    expect((await send(probe, { apiKey: old })).status).toBe(200)
    passTime(1)
    await expectRefused(await send(probe, { apiKey: old }), unauthorized, 'expired key')
    expect(await lastLine()).toMatchObject({ tail: old.slice(-5) })
    passTime(1)
    await expectRefused(await send(probe, { apiKey: old }), unauthorized, 'expired key')
    expect((await send(probe, { apiKey })).status).toBe(200)
  })

  test('answers 401 to an inactive credential, key and password, until it is active again', async () => {
    const { credential, apiKey, password } = await planted(probe, { isActive: false })
    const basic = { username: credential.username, password }
    await expectRefused(await send(probe, { apiKey }), unauthorized, 'inactive')
    await expectRefused(await send(probe, { basic }), unauthorized, 'inactive')
    await replant({ ...credential, isActive: true })
    expect((await send(probe, { apiKey })).status).toBe(200)
  })

  test('answers 401 to a key of the other environment', async () => {
    const { apiKey, credential, password } = await planted(probe, { environment: 'live' })
    await expectRefused(await send(probe, { apiKey }), unauthorized, 'wrong environment')
    const basic = { username: credential.username, password }
    await expectRefused(await send(probe, { basic }), unauthorized, 'wrong environment')
  })

  test('answers 401 to a credential of another type, whatever its roles', async () => {
    const { apiKey } = await plant(probe.foreignType, { roles: [probe.role] })
    await expectRefused(await send(probe, { apiKey }), unauthorized, 'wrong family')
  })

  test('answers 403 outside the allowed addresses and from an unknown one', async () => {
    const { apiKey } = await planted(probe, { ipRanges: ['203.0.113.0/28', '2001:db8::/48'] })
    for (const from of ['203.0.113.16', '2001:db9::1', 'nonsense', undefined]) {
      const response = await send(probe, { apiKey, from })
      await expectRefused(response, forbidden, 'address not allowed')
    }
    for (const from of ['203.0.113.15', '2001:db8::1', '::ffff:203.0.113.1']) {
      expect((await send(probe, { apiKey, from })).status).toBe(200)
    }
  })

  test('answers 403 without the role', async () => {
    const { apiKey } = await plant(probe.type, { roles: [probe.otherRole] })
    await expectRefused(await send(probe, { apiKey }), forbidden, 'role missing')
    expect((await lastLine()).remedy).toContain(`“${probe.role}”`)
  })

  test('tells no reason for a 401: unknown, expired, inactive and all others look alike', async () => {
    const expired = 'AQESIMULATEDexpiredKey'
    const end = { ...storedKey(expired), expiresAt: Date.now() }
    await planted(probe, { previousKeys: [end] })
    const inactive = await planted(probe, { isActive: false })
    const other = await planted(probe, { environment: 'live' })
    const foreign = await plant(probe.foreignType)
    const answers = []
    for (const apiKey of [unknown, expired, inactive.apiKey, other.apiKey, foreign.apiKey]) {
      const response = await send(probe, { apiKey })
      const { requestId: _, ...body } = Object(await response.json())
      const headers = [...response.headers].filter(([name]) => name !== 'x-simulated-request')
      answers.push(JSON.stringify([response.status, headers, body]))
    }
    expect(new Set(answers).size).toBe(1)
    expect(new Set((await log()).map(({ rule }) => rule)).size).toBe(5)
  })
})

describe('two ways to show who one is', () => {
  const probe = probes.find(({ api }) => api === 'Management')
  if (!probe) throw new Error('There is no probe of the Management API.')

  test('an API key wins over username and password', async () => {
    const { credential, apiKey, password } = await planted(probe)
    const basic = { username: credential.username, password }
    expect((await send(probe, { apiKey: unknown, basic })).status).toBe(401)
    const wrong = { ...basic, password: 'wrong' }
    expect((await send(probe, { apiKey, basic: wrong })).status).toBe(200)
  })

  test('a password opens nothing under another username, nor does a key as a password', async () => {
    const { credential, apiKey, password } = await planted(probe)
    const other = await planted(probe)
    const { username } = credential
    expect((await send(probe, { basic: { username, password: other.password } })).status).toBe(401)
    expect((await send(probe, { basic: { username, password: apiKey } })).status).toBe(401)
    expect((await send(probe, { apiKey: password })).status).toBe(401)
  })

  test('an Authorization header that is not Basic, or no base64, is refused', async () => {
    for (const value of [
      'Bearer abc',
      'Basic',
      'Basic !!!',
      `Basic ${btoa('undefined:undefined')}`,
    ]) {
      const response = await fetch(probe.test, { headers: { Authorization: value } })
      expect(response.status).toBe(401)
    }
  })

  test('the same default username on TEST and LIVE has a password of its own on each', async () => {
    const username = 'ws@Company.LarkfieldGoods'
    const live = (await all()).find(
      (one) => one.username === username && one.environment === 'live',
    )
    if (!live) throw new Error('The everyday world has no such credential.')
    const password = { fingerprint: fingerprint('of the live one'), changedAt: 0 }
    await replant({ ...live, password })
    const basic = { username, password: 'of the live one' }
    expect((await ask('GET', probe.live, { basic })).status).toBe(200)
    expect((await ask('GET', probe.test, { basic })).status).toBe(401)
    expect(await lastLine()).toMatchObject({ rule: 'wrong environment', credentialId: live.id })
  })
})
