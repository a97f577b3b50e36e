// A storage in trouble: said with its own code, never half-written, and mended by a fresh start.
import { describe, expect, test, vi } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import {
  company,
  create,
  databaseName,
  existing,
  generate,
  read,
  refusalOf,
  renew,
  save,
  signIn,
  store,
  useServer,
} from '#mocks/testing/server.ts'

import { databaseVersion } from './upgrade.ts'

useServer()

const codeOf = async (work: Promise<unknown>) => {
  const { status, errorCode } = await refusalOf(work)
  return `${status} ${errorCode}`
}
/** How many people the everyday world has, those for tests among them. */
const everybody = 8
const damaged = '507 sandbox_storage_damaged'
const list = (search?: string) =>
  call('listCredentials', { params: company, query: { tab: 'payments', search } })
const users = () => call('listUsers', {})
const dump = () => callSandbox('dump', {})

/** Overwrites a row with one of which only these fields are left. */
function damage(table: 'world' | 'users' | 'credentials' | 'entries' | 'generated', row: object) {
  // @ts-expect-error the row is wrong on purpose
  return store().write((tx) => tx.objectStore(table).put(row))
}

async function expectMended() {
  expect(await callSandbox('freshStart', { body: {} })).toMatchObject({
    scenario: 'everyday',
  })
  signIn('amara')
  const shop = await existing('Web shop checkout')
  expect((await save(shop, { description: 'Mended' })).description).toBe('Mended')
}

/** Opens the database past the store, as a newer or broken release would have left it. */
function leave(version: number, tables: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName(), version)
    request.addEventListener('upgradeneeded', () => {
      for (const name of tables) request.result.createObjectStore(name, { keyPath: 'id' })
    })
    request.addEventListener('error', () => reject(request.error))
    request.addEventListener('success', () => {
      if (tables.length > 0) {
        const put = request.result.transaction(tables, 'readwrite').objectStore(tables[0] ?? '')
        put.put({ id: 'left', by: 'another release' })
      }
      request.result.close()
      resolve()
    })
  })
}

describe('damaged data', () => {
  test('in the world itself stops everything but dump and a fresh start', async () => {
    await users()
    await damage('world', { id: 'world', scenario: 'everyday' })
    expect(await codeOf(users())).toBe(damaged)
    expect(await codeOf(create('lem'))).toBe(damaged)
    expect((await dump()).world).toEqual([{ id: 'world', scenario: 'everyday' }])
    await expectMended()
  })

  test('in one credential stops that one, not the others', async () => {
    const shop = await existing('Web shop checkout')
    const tills = await existing('Tills in the stores')
    await damage('credentials', { id: shop.id, username: shop.username })
    expect(await codeOf(read(shop))).toBe(damaged)
    expect(await codeOf(save(shop, { isActive: false }))).toBe(damaged)
    expect(await read(tills)).toEqual(tills)
    expect((await dump()).credentials).toContainEqual({ id: shop.id, username: shop.username })
    await expectMended()
  })

  test('in the first credential stops what is measured by it', async () => {
    const { id } = await existing('Default web service user')
    const tills = await existing('Tills in the stores')
    await damage('credentials', { id, roles: 7 })
    expect(await codeOf(save(tills, { isActive: false }))).toBe(damaged)
    await expectMended()
  })

  test('in an entry of the list stops the list, filtered or not', async () => {
    const { id } = await existing('Web shop checkout')
    await damage('entries', { id, group: 'test/payments', createdAt: 1, change: 1 })
    expect(await codeOf(list())).toBe(damaged)
    expect(await codeOf(list('tills'))).toBe(damaged)
    await expectMended()
  })

  test('in a person stops the sign-in page and that person', async () => {
    await users()
    await damage('users', { id: 'amara', name: 'Amara Diallo' })
    expect(await codeOf(users())).toBe(damaged)
    expect(await codeOf(list())).toBe(damaged)
    signIn('bruno')
    expect((await list()).page).toBe(1)
    await expectMended()
  })

  test('in a generated key keeps it from being saved', async () => {
    const created = await create('lem')
    const { id } = await generate(created, 'apiKey')
    await damage('generated', { id, credentialId: created.id, kind: 'apiKey' })
    expect(await codeOf(save(created, { generated: { apiKey: id } }))).toBe(damaged)
    expect(await read(created)).toEqual(created)
    await expectMended()
  })

  test('that lacks its tables is told and mended', async () => {
    await leave(1, ['notes'])
    expect(await codeOf(users())).toBe(damaged)
    expect(await dump()).toEqual({ notes: [{ id: 'left', by: 'another release' }] })
    await expectMended()
  })
})

test('Data of a newer release is left alone, shown, and replaced by a fresh start only', async () => {
  await users()
  await store().close()
  await leave(databaseVersion + 1, ['later'])
  expect(await codeOf(users())).toBe('507 sandbox_storage_newer')
  expect(await codeOf(create('lem'))).toBe('507 sandbox_storage_newer')
  const rows = await dump()
  expect(rows['later']).toEqual([{ id: 'left', by: 'another release' }])
  expect(rows['users']).toHaveLength(everybody)
  await expectMended()
})

test('A storage whose trouble is over is read again, without a reload', async () => {
  await leave(databaseVersion + 1, ['later'])
  expect(await codeOf(users())).toBe('507 sandbox_storage_newer')
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(databaseName()).addEventListener('success', resolve)
  })
  expect((await users()).users).toHaveLength(everybody)
})

test('A database that was removed under an open page is built anew, not called damaged', async () => {
  const created = await create('lem')
  // Deleting asks the open connection to close, which the backend does.
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(databaseName()).addEventListener('success', resolve)
  })
  expect(await codeOf(read(created))).toBe('404 30_112')
  expect((await list()).data).toHaveLength(8)
})

describe('a browser without storage', () => {
  const missing = '507 sandbox_storage_missing'

  test('that has no IndexedDB at all is told, and works as soon as there is one', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await codeOf(users())).toBe(missing)
    expect(await codeOf(dump())).toBe(missing)
    expect(await codeOf(callSandbox('freshStart', { body: {} }))).toBe(missing)
    vi.unstubAllGlobals()
    expect((await users()).users).toHaveLength(everybody)
  })

  test('that forbids it is told, and works as soon as it is allowed', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    const refusal = await refusalOf(users())
    expect([refusal.status, refusal.errorCode]).toEqual([507, 'sandbox_storage_missing'])
    expect(refusal.message).toBe(
      'This browser does not give the simulator any storage (SecurityError).',
    )
    open.mockRestore()
    expect((await users()).users).toHaveLength(everybody)
  })

  test('that is asked ahead of every request says nothing by itself: the next one tells', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    expect(store().begin()).toBeUndefined()
    expect(await codeOf(users())).toBe(missing)
    open.mockRestore()
    store().begin()
    expect((await users()).users).toHaveLength(everybody)
  })

  test('that closed the database meanwhile is asked again', async () => {
    await users()
    await store().close()
    expect((await users()).users).toHaveLength(everybody)
  })
})

describe('a full storage', () => {
  test.each(['put', 'add'] as const)(
    'refuses a save at whatever row it fills up (%s), and keeps nothing of it',
    async (method) => {
      const { saved } = await renew(await create('lem'), 'apiKey')
      const { id } = await generate(saved, 'apiKey')
      const before = await dump()
      const changes = { description: 'Full', generated: { apiKey: id } }
      for (let rows = 0; ; rows += 1) {
        const disk = fillUpAfter(method, rows)
        const outcome = await codeOf(save(saved, changes, { commandKey: 'one' })).catch(
          () => 'saved',
        )
        const isReached = disk.mock.calls.length > rows
        disk.mockRestore()
        expect(outcome).toBe(isReached ? '507 sandbox_storage_full' : 'saved')
        if (!isReached) return expect(rows).toBeGreaterThan(0)
        expect(await dump()).toEqual(before)
      }
    },
  )

  test('lets the same command through once there is room', async () => {
    const created = await create('report')
    const disk = fillUpAfter('put', 1)
    const submit = () => save(created, { description: 'Room' }, { commandKey: 'one' })
    const refusal = await refusalOf(submit())
    expect(refusal.message).toBe('The storage of this browser is full, so nothing was saved.')
    disk.mockRestore()
    expect(await submit()).toMatchObject({ description: 'Room', revision: 2 })
  })
})

/** Makes the browser report a full disk at one write, after this many others. */
function fillUpAfter(method: 'put' | 'add', rows: number) {
  const real = IDBObjectStore.prototype[method]
  let written = 0
  return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...row: [value: unknown, key?: IDBValidKey]
  ) {
    written += 1
    if (written === rows + 1) throw new DOMException('No space left.', 'QuotaExceededError')
    return real.apply(this, row)
  })
}
