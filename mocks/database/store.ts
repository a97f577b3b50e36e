// The backend's memory: one IndexedDB database, shared by tabs, changed only in transactions.
import { deleteDB, openDB, type IDBPDatabase, type IDBPTransaction } from 'idb'
import type * as z from 'zod/mini'

import { problemCodes } from '#contract/problem.ts'

import { Refused } from '#mocks/transport/problem.ts'
import { createTables, tables, type TableName, type Tables } from './tables.ts'

/** A transaction over all tables. Functions inside it await nothing but the database. */
export type ReadTx = IDBPTransaction<Tables, TableName[], 'readonly' | 'readwrite'>
export type WriteTx = IDBPTransaction<Tables, TableName[], 'readwrite'>

const version = 1

/** A database by name, opened when first needed and again after somebody else closed it. */
export type Store = {
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>
  /** All of `work` is kept, or nothing of it. Serialised across tabs by the browser. */
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>
  /** Every row of every table as it lies there, whole or damaged, whatever its version. */
  dump(): Promise<Record<string, unknown[]>>
  /** Removes the database, even one that cannot be read. */
  destroy(): Promise<void>
  close(): Promise<void>
}

/**
 * `prepare` comes before the first transaction of every connection: whatever emptied the database
 * meanwhile, a person who cleared the site's data for one, it is never used without a world in it.
 * Throws `Refused` with one of the storage codes when the storage is in trouble.
 */
export function openStore(
  name: string,
  prepare: (tx: WriteTx) => Promise<void>,
  patienceMs = 5_000,
): Store {
  let opened: Promise<IDBPDatabase<Tables>> | undefined

  const close = async () => {
    const db = await opened?.catch(() => undefined)
    opened = undefined
    db?.close()
  }
  const open = () => {
    if (opened) return opened
    const asked = openDB<Tables>(name, version, {
      upgrade: createTables,
      // Another tab wants a fresh start: let go, the next request opens again.
      blocking: () => void close(),
      terminated: () => (opened = undefined),
    })
    const opening = inTime(asked, patienceMs, closeIt).then((db) => prepared(db, prepare))
    // What was wrong may be over at the next request: a failure is not remembered.
    opening.catch(() => (opened = undefined))
    opened = opening
    return opening
  }

  /** The browser closes a connection when somebody clears the site's data: then on a new one. */
  const started = async (mode: IDBTransactionMode) => {
    try {
      return begin(await open(), mode)
    } catch (cause) {
      if (!isNamed(cause, 'InvalidStateError')) throw cause
      opened = undefined
      return begin(await open(), mode)
    }
  }

  async function transact<T>(mode: 'readonly' | 'readwrite', work: (tx: WriteTx) => Promise<T>) {
    try {
      return await finish(await started(mode), work)
    } catch (cause) {
      return throwTrouble(cause)
    }
  }

  return {
    read: (work) => transact('readonly', work),
    write: (work) => transact('readwrite', work),
    close,
    dump: () => allRows(name, patienceMs).catch(throwTrouble),
    async destroy() {
      await close()
      await removed(name, patienceMs).catch(throwTrouble)
    },
  }
}

/** A connection that could not be prepared is closed: left open, it would be in a fresh start's way. */
async function prepared(db: IDBPDatabase<Tables>, prepare: (tx: WriteTx) => Promise<void>) {
  try {
    await finish(begin(db, 'readwrite'), prepare)
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

/** A readonly transaction is typed as a writable one here; `read` narrows it for its caller. */
function begin(db: IDBPDatabase<Tables>, mode: IDBTransactionMode): WriteTx {
  return db.transaction([...tables], mode as 'readwrite')
}

function isNamed(cause: unknown, name: string): boolean {
  return cause instanceof DOMException && cause.name === name
}

async function allRows(name: string, patienceMs: number): Promise<Record<string, unknown[]>> {
  let isNew = false
  const asked = openDB(name, undefined, { upgrade: () => (isNew = true) })
  const db = await inTime(asked, patienceMs, closeIt)
  const rows: Record<string, unknown[]> = {}
  try {
    for (const table of db.objectStoreNames) rows[table] = await db.getAll(table)
  } finally {
    db.close()
  }
  // Looking leaves no empty database behind: that would count as damaged.
  if (isNew) await deleteDB(name)
  return rows
}

/** As `deleteDB`, which throws instead of rejecting where there is no IndexedDB. */
async function removed(name: string, patienceMs: number): Promise<void> {
  await inTime(deleteDB(name), patienceMs)
}

/**
 * A tab of an older release can refuse to let go, and the browser then waits for it without end.
 * What comes after all is handed to `tooLate`.
 */
async function inTime<T>(
  asked: Promise<T>,
  patienceMs: number,
  tooLate?: (late: T) => void,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      if (tooLate) asked.then(tooLate, () => undefined)
      reject(busy())
    }, patienceMs)
  })
  try {
    return await Promise.race([asked, limit])
  } finally {
    clearTimeout(timer)
  }
}

function closeIt(db: { close: () => void }): void {
  db.close()
}

function throwTrouble(cause: unknown): never {
  throw cause instanceof Refused ? cause : storageTrouble(cause)
}

async function finish<T>(tx: WriteTx, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  // Attached at once: an abort while `work` still runs must not count as unhandled.
  const done = tx.done.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  try {
    const result = await work(tx)
    const cause = await done
    if (cause !== undefined) throw cause
    return result
  } catch (cause) {
    try {
      tx.abort()
    } catch {
      // Already aborted by the browser, a full disk for example: its reason is the better one.
      throw (await done) ?? cause
    }
    throw cause
  }
}

/** Some browsers throw at the mere mention, where they forbid it. */
function hasIndexedDb(): boolean {
  try {
    const factory: IDBFactory | null | undefined = globalThis.indexedDB
    return Boolean(factory)
  } catch {
    return false
  }
}

/** The sentence and code for what the browser says of its storage. */
function storageTrouble(cause: unknown): unknown {
  if (!hasIndexedDb()) {
    return trouble(problemCodes.storageMissing, 'This browser gives the simulator no storage.')
  }
  if (!(cause instanceof DOMException)) return cause
  switch (cause.name) {
    case 'VersionError':
      return trouble(
        problemCodes.storageNewer,
        'The practice data in this browser was saved by a newer version of the simulator.',
      )
    case 'QuotaExceededError':
      return trouble(
        problemCodes.storageFull,
        'The storage of this browser is full, so nothing was saved.',
      )
    case 'NotFoundError':
    case 'UnknownError':
    case 'DataError':
      return damaged()
    default:
      return trouble(
        problemCodes.storageMissing,
        `This browser does not give the simulator any storage (${cause.name}).`,
      )
  }
}

/** The row, if it is what its schema says. Throws the storage refusal otherwise. */
export function whole<Row>(schema: z.ZodMiniType<Row>, row: unknown): Row {
  const read = schema.safeParse(row)
  if (!read.success) throw damaged()
  return read.data
}

/** The refusal for rows that are not what they should be. */
export function damaged(): Refused {
  return trouble(problemCodes.storageDamaged, 'The practice data in this browser is damaged.')
}

function busy(): Refused {
  return trouble(
    problemCodes.storageBusy,
    'Another tab of this simulator holds on to the practice data, so nothing was changed. Close all other tabs of it, then try again.',
  )
}

function trouble(errorCode: string, detail: string): Refused {
  return new Refused({ status: 507, errorCode, detail })
}
