// Practice data of an older release, brought into the form of this one: an update takes nothing away.
import type { IDBPDatabase, IDBPTransaction } from 'idb'

import type { Caller } from '#domain/callers/caller.ts'

import type { EntryRow, EventRow, RequestRow } from './rows.ts'
import {
  createAnswers,
  createCallers,
  createEntries,
  createFormer,
  createGrouped,
  createTables,
  type TableName,
  type Tables,
} from './tables.ts'

/** Grows with every change of the tables or of the form of their rows. */
export const databaseVersion = 5

/** Of the form of a world's rows, which a file of them names: it grows with that form alone. */
export const rowsVersion = 4

type UpgradeTx = IDBPTransaction<Tables, TableName[], 'versionchange'>

/**
 * In one transaction: all of it, or nothing, and then opening the database fails. `oldVersion` is 0
 * for an empty database.
 */
export async function upgradeTables(
  db: IDBPDatabase<Tables>,
  oldVersion: number,
  tx: UpgradeTx,
): Promise<void> {
  if (oldVersion === 0) return createTables(db)
  try {
    if (oldVersion < 2) await upgradeTo2(db, tx)
    if (oldVersion < 3) await upgradeTo3(db, tx)
    if (oldVersion < 4) await upgradeTo4(db, tx)
    // From here on a world may be kept that was replaced: what changes rows changes those as well.
    if (oldVersion < 5) createFormer(db)
  } catch {
    // Whoever opens the database hears of it; nobody waits for the transaction itself.
    tx.done.catch(() => undefined)
    tx.abort()
  }
}

/** How a row looked in version 1, beside what it has kept. */
type Shelved = { shelf?: string }
type Numbered = { lines?: [shelf: string, number: number][] }

/**
 * Groups were called shelves, a line was numbered on each, and a caller's call was one text. A row
 * that is not whole stays as it is: whoever reads it says so.
 */
async function upgradeTo2(db: IDBPDatabase<Tables>, tx: UpgradeTx): Promise<void> {
  const entries: (EntryRow & Shelved)[] = await tx.objectStore('entries').getAll()
  const events: (EventRow & Numbered)[] = await tx.objectStore('events').getAll()
  const requests: (RequestRow & Numbered)[] = await tx.objectStore('requests').getAll()
  const callers: (Before3 & { call?: unknown })[] = await tx.objectStore('callers').getAll()
  for (const table of ['entries', 'events', 'requests'] as const) db.deleteObjectStore(table)
  createAnswers(db)
  createGrouped(db)

  const regroup = <Line extends { id: number } & Numbered>({ lines, ...line }: Line) => ({
    ...line,
    groups: (Array.isArray(lines) ? lines : []).map(([group]): [string, number] => [
      group,
      line.id,
    ]),
  })
  for (const { shelf = '', ...entry } of entries) {
    await tx.objectStore('entries').put({ ...entry, group: shelf })
  }
  for (const line of events) await tx.objectStore('events').put(regroup(line))
  for (const line of requests) await tx.objectStore('requests').put(regroup(line))
  for (const { call, ...caller } of callers) {
    const [method, path] = String(call).split(' ')
    await tx.objectStore('callers').put(Object.assign(caller, { method, path }))
  }
}

/** A caller of version 2, which used keys of one credential only. */
type Before3 = Caller & { deployments?: unknown }

/** Callers can have a password, be moved to another credential, and be removed. */
async function upgradeTo3(db: IDBPDatabase<Tables>, tx: UpgradeTx): Promise<void> {
  const callers: Before3[] = await tx.objectStore('callers').getAll()
  db.deleteObjectStore('callers')
  createCallers(db)
  for (const caller of callers) {
    const { credentialId, address } = caller
    const used = { credentialId, kind: 'API key', secretId: null, address }
    const given: unknown[] = Array.isArray(caller.deployments) ? caller.deployments : []
    const deployments = given.map((one) => ({ ...used, ...Object(one) }))
    const authentication = 'API key' as const
    const row = { ...caller, authentication, removedAt: null, deployments }
    await tx.objectStore('callers').put(row)
  }
}

/** Ends of keys are counted list by list, and requests are found by their instants. */
async function upgradeTo4(db: IDBPDatabase<Tables>, tx: UpgradeTx): Promise<void> {
  type Before = EntryRow & { expiries?: unknown }
  const entries: Before[] = await tx.objectStore('entries').getAll()
  db.deleteObjectStore('entries')
  createEntries(db)
  for (const { expiries, ...entry } of entries) {
    const instants: number[] = Array.isArray(expiries) ? expiries : []
    const ends = instants.map((at): [string, number] => [entry.group, at])
    await tx.objectStore('entries').put({ ...entry, ends })
  }
  const requests = tx.objectStore('requests')
  if (!requests.indexNames.contains('at')) requests.createIndex('at', ['environment', 'at'])
}
