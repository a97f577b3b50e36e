// Whatever lies in the storage, every question is answered by its contract or refused in words.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isApiError } from '#api/api-error.ts'
import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import {
  company,
  databaseName,
  existing,
  refusalOf,
  signIn,
  store,
  useServer,
} from '#mocks/testing/server.ts'

import { openStore } from './database/store.ts'
import { worldTables, type TableName } from './database/tables.ts'

useServer()

/** What a row may come to hold: nothing that the database itself would refuse. */
const rubbish = fc.oneof(
  fc.constantFrom(null, '', 'live', 0, -1, 1e300, 8.64e15, true, [], [null], {}, undefined),
  fc.string(),
  fc.double({ noNaN: false }),
  fc.date({ noInvalidDate: false }),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.integer(), { maxKeys: 3 }),
)

type Damage = { table: TableName; row: number; path: number[]; value: unknown; kind: string }

const damage: fc.Arbitrary<Damage> = fc.record({
  table: fc.constantFrom(...worldTables),
  row: fc.nat(1000),
  path: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }),
  value: rubbish,
  kind: fc.constantFrom('replace', 'replace', 'replace', 'lose a field', 'lose the row', 'empty'),
})

/** Replaces or removes what lies at the path, each step one of the fields that are there. */
function spoil(part: object, { path: [step = 0, ...others], ...harm }: Damage): void {
  const fields = Object.keys(part)
  const field = fields[step % fields.length]
  if (field === undefined) return
  const inner: unknown = Reflect.get(part, field)
  const isDeeper = others.length > 0 && typeof inner === 'object' && inner !== null
  if (isDeeper && Object.keys(inner).length > 0) return spoil(inner, { ...harm, path: others })
  if (harm.kind === 'lose a field') Reflect.deleteProperty(part, field)
  else Reflect.set(part, field, harm.value)
}

/** Past the store and its types, as somebody does who changes the storage by hand. */
async function inflict(harm: Damage): Promise<void> {
  const db = await answerOf(indexedDB.open(databaseName()))
  const table = db.transaction(harm.table, 'readwrite').objectStore(harm.table)
  const keys = await answerOf(table.getAllKeys())
  const key = keys[harm.row % Math.max(1, keys.length)]
  if (harm.kind === 'empty') table.clear()
  else if (key !== undefined) await spoilRow(table, key, harm)
  db.close()
}

async function spoilRow(table: IDBObjectStore, key: IDBValidKey, harm: Damage): Promise<void> {
  const row: unknown = await answerOf(table.get(key))
  await answerOf(table.delete(key))
  if (harm.kind === 'lose the row') return
  spoil(Object(row), harm)
  try {
    table.put(row)
  } catch {
    // The database refuses a row without a key: then it is lost, as above.
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(new Error('refused', { cause: request.error })))
  })
}

/** Everything that pages ask for. */
function questions(credentialId: string): Record<string, () => Promise<unknown>> {
  const one = { ...company, credentialId }
  return {
    listUsers: () => call('listUsers', {}),
    getSession: () => call('getSession', { params: { environment: 'test' } }),
    list: () => call('listCredentials', { params: company, query: { tab: 'payments' } }),
    platforms: () => call('listCredentials', { params: company, query: { tab: 'platforms' } }),
    search: () =>
      call('listCredentials', {
        params: company,
        query: { tab: 'payments', search: 'ws', keys: ['expiring'], sort: 'expiry' },
      }),
    offerUsername: () => call('offerUsername', { params: company, query: { type: 'report' } }),
    getCredential: () => call('getCredential', { params: one }),
    listChanges: () => call('listChanges', { params: one, query: { since: 0 } }),
    previewSave: () =>
      call('previewSave', { params: one, body: { revision: 1, changes: { isActive: false } } }),
    listCallersOf: () => call('listCallersOf', { params: one }),
    listRequests: () => call('listRequests', { params: company, query: {} }),
    someRequests: () =>
      call('listRequests', { params: company, query: { search: 'a', statuses: [200, 401] } }),
    listCalls: () => call('listCalls', { params: company, query: {} }),
    listEvents: () => call('listEvents', { params: company, query: {} }),
    someEvents: () => call('listEvents', { params: company, query: { search: 'a' } }),
    listUserRoles: () => call('listUserRoles', {}),
    getClock: () => callSandbox('getClock', {}),
    dump: () => callSandbox('dump', {}),
  }
}

/** A refusal that tells people what to do. Anything else is an error that nobody foresaw. */
function isInWords(cause: unknown): boolean {
  return isApiError(cause, 507, 401, 403, 404, 412)
}

test('Rubbish in any row of any table is answered or told, before and after a reload', async () => {
  const { id } = await existing('Web shop checkout')
  const property = fc.asyncProperty(damage, async (harm) => {
    await callSandbox('freshStart', { body: {} })
    await inflict(harm)
    for (const isReloaded of [false, true]) {
      if (isReloaded) await store().close()
      for (const [name, ask] of Object.entries(questions(id))) {
        const cause: unknown = await ask().then(
          () => undefined,
          (error: unknown) => error,
        )
        if (cause !== undefined && !isInWords(cause)) throw new Error(name, { cause })
      }
    }
  })
  await fc.assert(property, { numRuns: 100 })
})

describe('a world that lacks a part of itself is damaged at the next visit', () => {
  test.each(['world', 'users', 'credentials', 'entries'] as const)('%s', async (table) => {
    await call('listUsers', {})
    await store().write((tx) => tx.objectStore(table).clear())
    await store().close()
    const refusal = await refusalOf(call('listUsers', {}))
    expect([refusal.status, refusal.errorCode]).toEqual([507, 'sandbox_storage_damaged'])
    await callSandbox('freshStart', { body: {} })
    signIn('amara')
    const list = await call('listCredentials', { params: company, query: { tab: 'payments' } })
    expect(list.data).toHaveLength(8)
  })
})

test('A database that somebody else does not let go of is told within its time', async () => {
  const held = openStore(`${databaseName()}-held`, async () => undefined, 100)
  const users = () => held.read((tx) => tx.objectStore('users').count())
  expect(await users()).toBe(0)
  const other = await answerOf(indexedDB.open(`${databaseName()}-held`))
  const busy = { refusal: { status: 507, errorCode: 'sandbox_storage_busy' } }
  await expect(held.destroy()).rejects.toMatchObject(busy)
  // The browser still waits, and everybody who comes next waits behind it.
  await expect(users()).rejects.toMatchObject(busy)
  await expect(held.dump()).rejects.toMatchObject(busy)
  other.close()
  expect(await users()).toBe(0)
})
