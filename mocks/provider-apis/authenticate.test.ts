// Who a request says it is, and what the sandbox knows of a secret that opens nothing.
import { describe, expect, test } from 'vitest'

import type { Environment } from '#contract/credential.ts'
import { fingerprint } from '#domain/keys/secret.ts'
import { plant, type Planted } from '#mocks/testing/provider.ts'
import { generate, store, useServer } from '#mocks/testing/server.ts'

import { findSender, secretOf } from './authenticate.ts'

useServer()

const basic = (text: string) => ({ Authorization: `Basic ${btoa(text)}` })
const passwordOf = (username: string, password: string) => ({
  kind: 'password',
  username,
  fingerprint: fingerprint(password),
})
const find = (headers: Record<string, string>, environment: Environment = 'test') =>
  store().read((tx) => findSender(secretOf(new Headers(headers)), environment, tx))

describe('a request shows', () => {
  test.each([
    [{ 'X-API-Key': 'k' }, { kind: 'API key', fingerprint: fingerprint('k') }],
    [
      { 'X-API-Key': 'k', ...basic('u:p') },
      { kind: 'API key', fingerprint: fingerprint('k') },
    ],
    [{ 'X-API-Key': '', ...basic('u:p') }, passwordOf('u', 'p')],
    [basic('u:p:q'), passwordOf('u', 'p:q')],
    [basic(':p'), passwordOf('', 'p')],
    [basic('u'), passwordOf('u', '')],
    [{ Authorization: `basic   ${btoa('u:p')}` }, passwordOf('u', 'p')],
    [{ Authorization: 'Basic ###' }, passwordOf('', '')],
    [{ Authorization: `Bearer ${btoa('u:p')}` }, { kind: 'none' }],
    [{ Authorization: `x Basic ${btoa('u:p')}` }, { kind: 'none' }],
    [{ Authorization: `Basic ${btoa('u:p')} x` }, { kind: 'none' }],
    [{}, { kind: 'none' }],
  ])('%o: its secret', (headers, secret) => {
    expect(secretOf(new Headers(headers))).toEqual(secret)
  })
})

describe('a secret', () => {
  const nobody = { credential: undefined, isUnsaved: false, tail: null }

  test('that is none, or that nobody has, is nobody’s', async () => {
    expect(await find({})).toMatchObject(nobody)
    expect(await find({ 'X-API-Key': 'AQEnothing' })).toMatchObject(nobody)
    expect(await find(basic('nobody:x'))).toMatchObject(nobody)
  })

  test('that works is its credential’s, with the tail of a key and none of a password', async () => {
    const { credential, apiKey, password } = await plant('lem')
    const { id, username } = credential
    expect(await find({ 'X-API-Key': apiKey })).toMatchObject({
      credential: { id },
      isUnsaved: false,
      tail: apiKey.slice(-5),
    })
    expect(await find(basic(`${username}:${password}`))).toMatchObject({
      credential: { id },
      isUnsaved: false,
      tail: null,
    })
  })

  test('that is wrong for a username still names whom it is about', async () => {
    const { credential } = await plant('report')
    expect(await find(basic(`${credential.username}:guessed`))).toMatchObject({
      credential: { id: credential.id },
      isUnsaved: false,
      tail: null,
    })
  })

  test('of a username on TEST and LIVE is the one’s that has it, or else the near one’s', async () => {
    const here = await plant('web-service')
    const there = await plant('web-service', {
      environment: 'live',
      username: here.credential.username,
    })
    const idOf = async ({ password }: Pick<Planted, 'password'>, environment: Environment) => {
      const asked = basic(`${here.credential.username}:${password}`)
      return (await find(asked, environment)).credential?.id
    }
    for (const environment of ['test', 'live'] as const) {
      expect(await idOf(here, environment)).toBe(here.credential.id)
      expect(await idOf(there, environment)).toBe(there.credential.id)
    }
    expect(await idOf({ password: 'guessed' }, 'test')).toBe(here.credential.id)
    expect(await idOf({ password: 'guessed' }, 'live')).toBe(there.credential.id)
  })
})

describe('a secret that was generated and not saved', () => {
  test('is known as an API key by itself, with its tail', async () => {
    const { credential } = await plant('lem')
    const { value } = await generate(credential, 'apiKey')
    expect(await find({ 'X-API-Key': value })).toMatchObject({
      credential: { id: credential.id },
      isUnsaved: true,
      tail: value.slice(-5),
    })
  })

  test('is known as a password under the username that it was made for alone', async () => {
    const { credential } = await plant('lem')
    const other = await plant('lem')
    const { value } = await generate(credential, 'password')
    expect(await find(basic(`${credential.username}:${value}`))).toMatchObject({
      credential: { id: credential.id },
      isUnsaved: true,
      tail: null,
    })
    expect(await find(basic(`${other.credential.username}:${value}`))).toMatchObject({
      credential: { id: other.credential.id },
      isUnsaved: false,
    })
    expect(await find(basic(`nobody:${value}`))).toMatchObject({ isUnsaved: false })
  })

  test('is not known as what it is not', async () => {
    const { credential } = await plant('web-service')
    const password = await generate(credential, 'password')
    const clientKey = await generate(credential, 'clientKey')
    const key = await generate(credential, 'apiKey')
    for (const { value } of [password, clientKey]) {
      expect(await find({ 'X-API-Key': value })).toMatchObject({ isUnsaved: false, tail: null })
    }
    for (const { value } of [key, clientKey]) {
      const asked = basic(`${credential.username}:${value}`)
      expect(await find(asked)).toMatchObject({ isUnsaved: false })
    }
  })
})
