// A credential in a given state is one that saves lead to: its secrets work, its past is told, the rules hold.
import { describe, expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { SandboxInput } from '#contract/sandbox.ts'
import { days, hour, hours } from '#domain/values/time.ts'
import {
  company,
  fieldsRefused,
  generate,
  liveCompany,
  passTime,
  read,
  renew,
  startAt,
  store,
  useServer,
} from '#mocks/testing/server.ts'
import { isKeyValid, isPasswordValid } from '#mocks/testing/validity.ts'
import { CredentialRow } from '#mocks/database/rows.ts'

useServer()

type Body = SandboxInput<'arrangeCredential'>['body']

const arrange = (body: Body) => callSandbox('arrangeCredential', { body })
const rowOf = async ({ id }: { id: string }) =>
  CredentialRow.parse(await store().read((tx) => tx.objectStore('credentials').get(id)))
const historyOf = ({ id }: { id: string }, place = company) =>
  call('listChanges', { params: { ...place, credentialId: id }, query: { since: 0 } })

describe('a credential is arranged', () => {
  test('as little as one can say: new, active, with the default roles and no secret', async () => {
    const arranged = await arrange({ type: 'web-service' })
    expect(arranged.secrets).toEqual({
      apiKey: null,
      password: null,
      clientKey: null,
      expiringKeys: [],
    })
    expect(await read(arranged)).toMatchObject({
      username: arranged.username,
      isActive: true,
      accounts: 'all',
      createdAt: startAt,
      revision: 1,
      lastChange: { at: startAt, by: 'Amara Diallo' },
    })
  })

  test('with all that one can say, each secret in full and at work', async () => {
    const arranged = await arrange({
      environment: 'live',
      type: 'web-service',
      description: '  Tills  ',
      isActive: false,
      roles: ['Checkout webservice role'],
      accounts: ['LarkfieldStores'],
      origins: ['https://SHOP.example/'],
      ipRanges: ['203.0.113.0/28'],
      apiKey: true,
      password: true,
      clientKey: true,
      by: 'bruno keller',
    })
    const { secrets } = arranged
    expect(await read(arranged, liveCompany)).toMatchObject({
      environment: 'live',
      description: 'Tills',
      isActive: false,
      roles: ['Checkout webservice role'],
      accounts: ['LarkfieldStores'],
      origins: ['https://shop.example'],
      ipRanges: ['203.0.113.0/28'],
      clientKey: { value: secrets.clientKey },
      apiKey: { tail: secrets.apiKey?.slice(-5), createdBy: 'Bruno Keller' },
      revision: 2,
    })
    const active = { ...(await rowOf(arranged)), isActive: true }
    expect(isKeyValid(active, secrets.apiKey ?? '', startAt)).toBe(true)
    expect(isPasswordValid(active, secrets.password ?? '')).toBe(true)
  })

  test('with expiring keys, each until its own end and not at it, and a current one', async () => {
    const ends = [startAt + hours(20), startAt + 1, startAt + hours(24), startAt + hours(3)]
    const arranged = await arrange({
      type: 'lem',
      expiringKeys: ends.map((endsAt, index) => ({
        endsAt: index === 3 ? new Date(endsAt).toISOString() : endsAt,
      })),
    })
    const { apiKey, expiringKeys } = arranged.secrets
    expect(expiringKeys.map(({ endsAt }) => endsAt)).toEqual(ends)
    const row = await rowOf(arranged)
    for (const { id, value, endsAt } of expiringKeys) {
      expect(row.previousKeys.find((key) => key.id === id)?.expiresAt).toBe(endsAt)
      expect(isKeyValid(row, value, endsAt - 1)).toBe(true)
      expect(isKeyValid(row, value, endsAt)).toBe(false)
    }
    expect(isKeyValid(row, apiKey ?? '', startAt + days(900))).toBe(true)
    expect(new Set([apiKey, ...expiringKeys.map(({ value }) => value)]).size).toBe(5)
    expect((await read(arranged)).expiringKeys).toHaveLength(4)
  })

  test('with a past that says when each step was made, and by whom', async () => {
    const arranged = await arrange({
      type: 'web-service',
      description: 'Shop',
      isActive: false,
      expiringKeys: [{ endsAt: startAt + hours(2) }],
      by: 'bruno',
    })
    const rotatedAt = startAt - hours(22)
    const { data } = await historyOf(arranged)
    expect(data.map(({ at, by, revision }) => [revision, at, by])).toEqual([
      [1, rotatedAt - hour, 'Bruno Keller'],
      [2, rotatedAt, 'Bruno Keller'],
      [3, startAt, 'Bruno Keller'],
    ])
    expect(data.map(({ changes }) => changes[0]?.words.replace(/…\S{5}/g, '…'))).toEqual([
      'Credential created',
      'New API key …; previous key … expires',
      'Status set to Inactive',
    ])
    expect(data[1]?.changes[0]?.until).toBe(startAt + hours(2))
  })

  test('at a time of one’s choice, up to its first rotation', async () => {
    const createdAt = '2020-01-01T00:00:00Z'
    const arranged = await arrange({ type: 'report', password: true, createdAt })
    expect((await read(arranged)).createdAt).toBe(Date.parse(createdAt))
    const first = startAt - hours(4)
    const late: Body = { type: 'lem', expiringKeys: [{ endsAt: first + hours(24) }] }
    await arrange({ ...late, createdAt: first })
    const { invalidFields } = await fieldsRefused(arrange({ ...late, createdAt: first + 1 }))
    expect(invalidFields[0]?.name).toBe('createdAt')
  })

  test('in a world that stands still elsewhere, as of its own time', async () => {
    await callSandbox('freshStart', { body: { now: '2031-05-06T07:00:00Z', freeze: true } })
    const now = Date.UTC(2031, 4, 6, 7)
    passTime(hour)
    const arranged = await arrange({ type: 'lem', expiringKeys: [{ endsAt: now + hour }] })
    const [key] = (await read(arranged)).expiringKeys
    expect(key?.expiresAt).toBe(now + hour)
  })

  test('and the same requests make the same names and keys', async () => {
    const body = { type: 'web-service', apiKey: true, password: true } as const
    const first = await arrange(body)
    await callSandbox('freshStart', { body: {} })
    expect(await arrange(body)).toEqual(first)
  })

  test('and goes on as any other: its key is replaced and expires', async () => {
    const arranged = await arrange({ type: 'lem', apiKey: true })
    const { saved } = await renew(await read(arranged), 'apiKey')
    expect(saved.expiringKeys[0]?.expiresAt).toBe(startAt + hours(24))
    expect((await generate(saved, 'password')).kind).toBe('password')
  })
})

test('No secret of it is stored', async () => {
  const { secrets } = await arrange({
    type: 'web-service',
    apiKey: true,
    password: true,
    expiringKeys: [{ endsAt: startAt + hour }],
  })
  const text = JSON.stringify(await callSandbox('dump', {}))
  const all = [secrets.apiKey, secrets.password, ...secrets.expiringKeys.map(({ value }) => value)]
  for (const secret of all) {
    expect(secret).toBeTruthy()
    expect(text).not.toContain(JSON.stringify(secret).slice(1, -1))
  }
})

describe('what saves cannot lead to is refused, and nothing is left of it', () => {
  const wrong: Record<string, [Body, string]> = {
    'a role of another type': [{ type: 'lem', roles: ['Checkout webservice role'] }, 'roles'],
    'a role that is not enabled': [
      { type: 'web-service', roles: ['Merchant POS Terminal Management role'] },
      'roles',
    ],
    'no role at all': [{ type: 'web-service', roles: [] }, 'roles'],
    'accounts on the platform': [{ type: 'lem', accounts: ['LarkfieldStores'] }, 'accounts'],
    'an unknown account': [{ type: 'report', accounts: ['Elsewhere'] }, 'accounts'],
    'a client key of another type': [{ type: 'report', clientKey: true }, 'generated'],
    'an origin that is none': [{ type: 'web-service', origins: ['shop'] }, 'origins'],
    'a range that is none': [{ type: 'report', ipRanges: ['1.2.3'] }, 'ipRanges'],
    'a description that is too long': [{ type: 'lem', description: 'x'.repeat(51) }, 'description'],
    'an end that is over': [
      { type: 'lem', expiringKeys: [{ endsAt: startAt }] },
      'expiringKeys.0.endsAt',
    ],
    'an end beyond a day': [
      { type: 'lem', expiringKeys: [{ endsAt: startAt + hours(24) + 1 }] },
      'expiringKeys.0.endsAt',
    ],
    'an end that is no time': [
      { type: 'lem', expiringKeys: [{ endsAt: 'soon' }] },
      'expiringKeys.0.endsAt',
    ],
    'a creation to come': [{ type: 'lem', createdAt: startAt + 1 }, 'createdAt'],
    nobody: [{ type: 'lem', by: 'nobody' }, 'by'],
  }

  test.each(Object.entries(wrong))('%s', async (_, [body, field]) => {
    const before = await callSandbox('exportWorld', {})
    const { status, invalidFields } = await fieldsRefused(arrange(body))
    expect([status, invalidFields[0]?.name]).toEqual([422, field])
    expect(await callSandbox('exportWorld', {})).toEqual(before)
  })
})
