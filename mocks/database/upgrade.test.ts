// Practice data that an older release has left: an update of the product takes nothing away.
import { openDB } from 'idb'
import { expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import {
  company,
  databaseName,
  existing,
  generate,
  renew,
  save,
  store,
  useServer,
} from '#mocks/testing/server.ts'

import { createTables, worldTables, type Tables } from './tables.ts'

useServer()

/** Without what it says of callers: version 1 knew none that has a password. */
async function list(search?: string) {
  const query = { tab: 'payments', search } as const
  const { data, summary: _, ...page } = await call('listCredentials', { params: company, query })
  return { ...page, data: data.map(({ callers: _callers, ...row }) => row) }
}
const events = () => call('listEvents', { params: company, query: {} })
const requests = () => call('listRequests', { params: company, query: {} })
const callersOf = (credentialId: string) =>
  call('listCallersOf', { params: { ...company, credentialId } })

/** What version 1 wrote for a row of this release. */
function toVersion1(table: string, row: object): object {
  const { group, groups, method, path, ends, ...kept }: Record<string, unknown> = { ...row }
  if (table === 'entries') return { ...kept, shelf: group, expiries: instantsOf(ends) }
  if (table === 'callers') {
    const { authentication: _, removedAt: _removedAt, ...older } = kept
    const deployments = rowsOf(kept['deployments']).map(toOldDeployment)
    return { ...older, call: `${String(method)} ${String(path)}`, deployments }
  }
  if (table !== 'events' && table !== 'requests') return row
  const lines: unknown[][] = Array.isArray(groups) ? groups : []
  return { ...kept, lines: lines.map(([shelf], index) => [shelf, index + 1]) }
}

function toOldDeployment({ at, by, fingerprint, tail }: Record<string, unknown>): object {
  return { at, by, fingerprint, tail }
}

function rowsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : []
}

function instantsOf(ends: unknown): unknown[] {
  return Array.isArray(ends) ? ends.map(([, at]) => at) : []
}

/** Leaves the present world as version 1 would have, with the tables and indexes that it had. */
async function leaveAsVersion1(): Promise<void> {
  const dump = await callSandbox('dump', {})
  await store().destroy()
  const keyPaths: Record<string, string | string[]> = {
    commands: 'key',
    revisions: ['credential.id', 'credential.revision'],
  }
  const db = await openDB(databaseName(), 1, {
    upgrade(older) {
      for (const table of worldTables) {
        if (table === 'answers') continue
        const made = older.createObjectStore(table, { keyPath: keyPaths[table] ?? 'id' })
        if (table === 'revisions') made.createIndex('until', 'until')
        if (table === 'entries') made.createIndex('username', ['shelf', 'username'])
        if (table === 'callers') {
          made.createIndex('credential', 'credentialId')
          made.createIndex('environment', 'environment')
        }
        if (table === 'events' || table === 'requests') {
          made.createIndex('line', 'lines', { multiEntry: true })
        }
      }
    },
  })
  for (const [table, rows] of Object.entries(dump)) {
    if (table === 'answers' || table === 'former') continue
    for (const row of rows) await db.put(table, toVersion1(table, Object(row)))
  }
  db.close()
}

test('a world of version 1 is there whole: lists, logs, callers, and keys that go on working', async () => {
  const shop = await existing('Web shop checkout')
  await renew(shop, 'apiKey')
  const saved = await save(await existing('Web shop checkout'), { description: 'Kept' })
  const before = [await list(), await list('kept'), await events(), await requests()]
  const callersBefore = await callersOf(shop.id)
  expect(callersBefore.data.length).toBeGreaterThan(0)

  await leaveAsVersion1()

  expect([await list(), await list('kept'), await events(), await requests()]).toEqual(before)
  // Which secret it was is known by its fingerprint alone.
  const withoutId = callersBefore.data.map((caller) => ({
    ...caller,
    secret: caller.secret && { ...caller.secret, id: null },
  }))
  expect(await callersOf(shop.id)).toEqual({ ...callersBefore, data: withoutId })
  const key = await generate(saved, 'apiKey')
  const renewed = await save(saved, { generated: { apiKey: key.id } })
  expect(renewed.expiringKeys.length).toBe(saved.expiringKeys.length + 1)
})

test('an odd row of version 1 is told of where it is read, and takes nothing else along', async () => {
  const shop = await existing('Web shop checkout')
  await leaveAsVersion1()
  const db = await openDB(databaseName(), 1)
  await db.put('callers', { id: 'odd', credentialId: shop.id, environment: 'test', call: 7 })
  db.close()

  expect((await events()).data.length).toBeGreaterThan(0)
  await expect(list()).rejects.toMatchObject({ errorCode: 'sandbox_storage_damaged' })
  await expect(callersOf(shop.id)).rejects.toMatchObject({
    errorCode: 'sandbox_storage_damaged',
  })
})

test('a world of version 4 is there whole, and kept when another one takes its place', async () => {
  const shop = await existing('Web shop checkout')
  await renew(shop, 'apiKey')
  const before = [await list(), await events()]
  const { former: _, ...dump } = await callSandbox('dump', {})
  await store().destroy()
  const db = await openDB<Tables>(databaseName(), 4, {
    upgrade(older) {
      createTables(older)
      older.deleteObjectStore('former')
    },
  })
  for (const table of worldTables) {
    for (const row of dump[table] ?? []) await db.put(table, Object(row))
  }
  db.close()

  expect([await list(), await events()]).toEqual(before)
  await callSandbox('freshStart', { body: { scenario: 'first-visit' } })
  await callSandbox('bringBackWorld', { body: {} })
  expect([await list(), await events()]).toEqual(before)
})
