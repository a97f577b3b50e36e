// The nine documented procedures, as the pages carry them out.
import { describe, expect, test } from 'vitest'

import { call } from '#api/call.ts'
import { defaultRoles } from '#domain/roles/role.ts'
import { hours } from '#domain/values/time.ts'
import {
  company,
  create,
  existing,
  generate,
  liveCompany,
  passTime,
  read,
  renew,
  save,
  startAt,
  store,
  useServer,
} from '#mocks/testing/server.ts'
import { isClientKeyValid, isKeyValid, isPasswordValid } from '#mocks/testing/validity.ts'

useServer()

async function row({ id }: { id: string }) {
  const found = await store().read((tx) => tx.objectStore('credentials').get(id))
  if (!found) throw new Error('The credential has no row.')
  return found
}

describe('creating an API credential', () => {
  test.each([
    ['web-service', /^ws_\d{6}@Company\.LarkfieldGoods$/],
    ['report', /^report_\d{6}@Company\.LarkfieldGoods$/],
    ['platform-web-service', /^ws_\d{6}@BalancePlatform\.LarkfieldPlatform$/],
    ['lem', /^ws_\d{6}@Scope\.Company_LarkfieldGoods$/],
  ] as const)('of the type %s gives it the offered username and no secret', async (type, form) => {
    const { username } = await call('offerUsername', { params: company, query: { type } })
    const created = await create(type, ' Payout job ')
    expect(username).toMatch(form)
    expect(created).toMatchObject({
      environment: 'test',
      type,
      username,
      description: 'Payout job',
      isActive: true,
      createdAt: startAt,
      revision: 1,
      lastChange: { at: startAt, by: 'Amara Diallo' },
      roles: defaultRoles(type),
      accounts: 'all',
      apiKey: null,
      expiringKeys: [],
      password: null,
      clientKey: null,
      readOnlyReason: null,
    })
    expect(await read(created)).toEqual(created)
  })

  test('puts it on top of its tab and into its environment only', async () => {
    const { id } = await create('lem')
    const list = (place: typeof company) =>
      call('listCredentials', { params: place, query: { tab: 'platforms' } })
    expect((await list(company)).data[0]?.id).toBe(id)
    expect((await list(liveCompany)).data.map((one) => one.id)).not.toContain(id)
  })

  test('offers another username for the next one', async () => {
    const first = await create('web-service')
    const second = await create('web-service')
    expect(second.username).not.toBe(first.username)
  })
})

describe('an API key', () => {
  test('opens nothing until Save changes, then works at once', async () => {
    const created = await create('lem')
    const { id, value } = await generate(created, 'apiKey')
    expect(value).toMatch(/^AQESIMULATED.{130}$/)
    expect(await read(created)).toEqual(created)
    expect(isKeyValid(await row(created), value, Date.now())).toBe(false)

    const saved = await save(created, { generated: { apiKey: id } })
    expect(saved.apiKey).toEqual({
      tail: value.slice(-5),
      createdAt: startAt,
      createdBy: 'Amara Diallo',
    })
    expect(isKeyValid(await row(created), value, Date.now())).toBe(true)
  })

  test('that is replaced expires 24 hours later; its time can be reset, or ended', async () => {
    const first = await renew(await create('platform-web-service'), 'apiKey')
    const { saved } = await renew(first.saved, 'apiKey')
    const [old] = saved.expiringKeys
    expect(old).toMatchObject({ tail: first.value.slice(-5), expiresAt: startAt + hours(24) })
    const keyId = old?.id ?? ''

    passTime(hours(20))
    const reset = await save(saved, { expiringKeys: [{ keyId, action: 'reset' }] })
    expect(reset.expiringKeys).toMatchObject([{ id: keyId, expiresAt: startAt + hours(44) }])

    passTime(hours(1))
    expect(isKeyValid(await row(saved), first.value, Date.now())).toBe(true)
    const ended = await save(reset, { expiringKeys: [{ keyId, action: 'expire' }] })
    expect(ended.expiringKeys).toEqual([])
    expect(isKeyValid(await row(saved), first.value, Date.now())).toBe(false)
  })
})

test('A basic auth password works from the save on, with the time of its change', async () => {
  const created = await create('report')
  const { id, value } = await generate(created, 'password')
  expect(value).toMatch(/^[\x21-\x7e]{25}$/)
  expect(isPasswordValid(await row(created), value)).toBe(false)
  passTime(90_000)
  const saved = await save(created, { generated: { password: id } })
  expect(saved.password).toEqual({ changedAt: startAt + 90_000 })
  expect(isPasswordValid(await row(created), value)).toBe(true)
})

test('A deactivated credential lets nothing in, and everything again when it is active', async () => {
  const key = await renew(await create('web-service'), 'apiKey')
  const password = await renew(key.saved, 'password')
  const opened = async () => {
    const stored = await row(key.saved)
    return [
      isKeyValid(stored, key.value, Date.now()),
      isPasswordValid(stored, password.value),
      stored.isActive,
    ]
  }
  const inactive = await save(password.saved, { isActive: false })
  expect(inactive.isActive).toBe(false)
  expect(await opened()).toEqual([false, false, false])
  const active = await save(inactive, { isActive: true })
  expect(active.isActive).toBe(true)
  expect(await opened()).toEqual([true, true, true])
})

describe('the settings of a Payments web service user', () => {
  test('hold a client key that everybody with access can read', async () => {
    const { saved, value } = await renew(await create('web-service'), 'clientKey')
    expect(value).toMatch(/^test_[A-Z2-7]{32}$/)
    expect((await read(saved)).clientKey).toEqual({ value, createdAt: startAt })
    expect(isClientKeyValid(await row(saved), value, Date.now())).toBe(true)
    const live = await create('web-service', '', liveCompany)
    expect((await renew(live, 'clientKey', liveCompany)).value).toMatch(/^live_[A-Z2-7]{32}$/)
  })

  test('hold origins, addresses and accounts, each written in its one way', async () => {
    const saved = await save(await create('web-service'), {
      description: '  Spring shop ',
      origins: ['HTTPS://Shop.Example:443/', 'https://*.preview.example.com'],
      ipRanges: [' 203.0.113.9 ', '2001:DB8:0::/48'],
      accounts: ['LarkfieldStores', 'LarkfieldWebshop'],
    })
    expect(saved).toMatchObject({
      description: 'Spring shop',
      origins: ['https://shop.example', 'https://*.preview.example.com'],
      ipRanges: ['203.0.113.9', '2001:db8::/48'],
      accounts: ['LarkfieldStores', 'LarkfieldWebshop'],
    })
    const emptied = await save(saved, { origins: [], ipRanges: [], accounts: 'all' })
    expect(emptied).toMatchObject({ origins: [], ipRanges: [], accounts: 'all', revision: 3 })
  })
})

test('Roles can be taken away and given again, within what the first credential has', async () => {
  const tills = await existing('Tills in the stores')
  const fewer = await save(tills, { roles: ['Cloud Device API role'] })
  expect(fewer.roles).toEqual(['Cloud Device API role'])
  const more = await save(fewer, {
    roles: ['Cloud Device API role', 'API dispute management', 'API dispute management'],
  })
  expect(more.roles).toEqual(['Cloud Device API role', 'API dispute management'])
  expect(more.assignableRoles).toContain('Checkout encrypted cardholder data')
})

test('A save commits everything pending together, and tells it in words', async () => {
  const created = await create('web-service')
  const { id: apiKey } = await generate(created, 'apiKey')
  const { id: password } = await generate(created, 'password')
  passTime(5_000)
  const saved = await save(created, {
    description: 'Spring shop',
    ipRanges: ['203.0.113.9'],
    generated: { apiKey, password },
  })
  expect(saved.revision).toBe(2)
  expect(saved.lastChange).toEqual({ at: startAt + 5_000, by: 'Amara Diallo' })
  const params = { ...company, credentialId: created.id }
  expect(await call('listChanges', { params, query: { since: 0 } })).toEqual({
    data: [
      { revision: 1, at: startAt, by: 'Amara Diallo', changes: [{ words: 'Credential created' }] },
      {
        revision: 2,
        at: startAt + 5_000,
        by: 'Amara Diallo',
        changes: [
          { words: 'Description set to “Spring shop”' },
          { words: `New API key …${saved.apiKey?.tail}` },
          { words: 'New password' },
          { words: 'IP range added: 203.0.113.9' },
        ],
      },
    ],
  })
  expect((await call('listChanges', { params, query: { since: 2 } })).data).toEqual([])
})

test('What a user can choose comes with the session', async () => {
  const { user, accounts, balancePlatform } = await call('getSession', {
    params: { environment: 'test' },
  })
  expect(user.name).toBe('Amara Diallo')
  expect(balancePlatform).toBe('LarkfieldPlatform')
  expect(accounts.map(({ id, level }) => `${id} ${level}`)).toEqual([
    'LarkfieldGoods company',
    'LarkfieldWebshop merchant',
    'LarkfieldStores merchant',
    'LarkfieldMarket merchant',
  ])
})
