// An integration is arranged with the secret that it could have been given, when that could have been.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { SandboxInput } from '#contract/sandbox.ts'
import { hour, hours } from '#domain/values/time.ts'
import { company, fieldsRefused, refusalOf, startAt, useServer } from '#mocks/testing/server.ts'

useServer()

type Body = SandboxInput<'arrangeCaller'>['body']

const checkout = { api: 'Checkout', method: 'POST', path: '/payments' } as const
const shop = { name: 'Shop', ...checkout, address: '203.0.113.7' }

const arrange = (body: Body) => callSandbox('arrangeCaller', { body })
const credential = (more: object = {}) =>
  callSandbox('arrangeCredential', { body: { type: 'web-service', apiKey: true, ...more } })
const stateOf = async ({ id, credentialId }: { id: string; credentialId: string }) => {
  const { data } = await call('listCallersOf', { params: { ...company, credentialId } })
  return data.find((one) => one.id === id)
}

describe('an integration is arranged', () => {
  test('with the current key, from now on, found by the username of its credential', async () => {
    const { id, username, secrets } = await credential()
    const caller = await arrange({ credential: username, ...shop })
    expect(caller).toEqual({ id: caller.id, name: 'Shop', credentialId: id })
    expect(await stateOf(caller)).toMatchObject({
      address: '203.0.113.7',
      authentication: 'API key',
      secret: { state: 'current', tail: secrets.apiKey?.slice(-5), deployedAt: startAt },
      now: { status: 200 },
    })
  })

  test('with an expiring key, and calls since it was given that', async () => {
    const { id, secrets } = await credential({ expiringKeys: [{ endsAt: startAt + hour }] })
    const [key] = secrets.expiringKeys
    const caller = await arrange({
      credential: id,
      ...shop,
      holds: key?.id,
      since: startAt - hours(2),
    })
    expect(await stateOf(caller)).toMatchObject({
      secret: { state: 'expiring', id: key?.id, deployedAt: startAt - hours(2) },
      // One a minute, at both ends of the two hours.
      recent: { 200: 121, 401: 0, 403: 0 },
      nextFailure: { at: startAt + hour },
    })
  })

  test('with a password, or waiting for its first secret', async () => {
    const { id } = await credential({ password: true })
    const first = await arrange({ credential: id, ...shop, authentication: 'password' })
    expect(await stateOf(first)).toMatchObject({ secret: { state: 'current', tail: null } })
    const second = await arrange({ credential: id, ...shop, name: 'Later', holds: 'none' })
    expect(await stateOf(second)).toMatchObject({ secret: null, now: null })
  })

  test('with an event in the name of whoever did it', async () => {
    const { id } = await credential()
    await arrange({ credential: id, ...shop, by: 'bruno' })
    const { data } = await call('listEvents', { params: company, query: { credential: id } })
    expect(data[0]).toMatchObject({ by: 'Bruno Keller', target: 'caller', name: 'Shop' })
    expect(data[0]?.changes.map(({ words }) => words.replace(/…\S+/, '…'))).toEqual([
      'Simulated integration added',
      'Was given the API key …',
    ])
  })
})

describe('what could not be is refused', () => {
  test('a credential that there is not, or on the other environment', async () => {
    const { username } = await credential()
    expect((await refusalOf(arrange({ credential: 'ws_1@x', ...shop }))).status).toBe(404)
    const elsewhere = { credential: username, environment: 'live', ...shop } as const
    expect((await refusalOf(arrange(elsewhere))).status).toBe(404)
  })

  test.each([
    ['holds', { holds: 'k' }],
    ['holds', { authentication: 'password' }],
    ['since', { since: startAt - 1 }],
    ['since', { since: startAt + 1 }],
    ['name', { name: ' ' }],
    ['address', { address: 'here' }],
    ['path', { path: '/nowhere' }],
    ['by', { by: 'nobody' }],
  ] as const)('its %s', async (field, wrong) => {
    const { id } = await credential()
    const { status, invalidFields } = await fieldsRefused(
      arrange({ credential: id, ...shop, ...wrong }),
    )
    expect([status, invalidFields[0]?.name]).toEqual([422, field])
  })

  test('one of the same name, or one too many', async () => {
    const { id } = await credential()
    for (let number = 0; number < 10; number += 1) {
      await arrange({ credential: id, ...shop, name: `Shop ${number}` })
    }
    expect((await refusalOf(arrange({ credential: id, ...shop }))).message).toMatch(/at most 10/)
    const other = await credential()
    await arrange({ credential: other.id, ...shop })
    expect((await fieldsRefused(arrange({ credential: other.id, ...shop }))).status).toBe(422)
  })
})
