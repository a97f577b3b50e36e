// The backend's memory: one IndexedDB database, shared by tabs, changed only in transactions.
import { deleteDB, openDB, type IDBPDatabase, type IDBPTransaction } from 'idb'
import type * as z from 'zod/mini'

import { problemCodes } from '#contract/problem-codes.ts'

import { Refused } from '#mocks/transport/problem.ts'
import { watchLeaving, type Page } from './leaving.ts'
import { tables, type TableName, type Tables } from './tables.ts'
import type { ReadTx, WriteTx } from './transaction.ts'
import { databaseVersion, upgradeTables } from './upgrade.ts'

export type { ReadTx, WriteTx }

/** A database by name, opened when first needed and again after somebody else closed it. */
export type Store = {
  /** Opens the database now. Nobody waits for it, and what fails is told by the next transaction. */
  begin(): void
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>
  /** All of `work` is kept, or nothing of it. Serialised across tabs by the browser. */
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>
  /** Every row of every table as it lies there, whole or damaged, whatever its version. */
  dump(): Promise<Record<string, unknown[]>>
  /** Removes the database, even one that cannot be read. */
  destroy(): Promise<void>
  close(): Promise<void>
}

/** Opens what keeps a world. `prepare` is to come before its first transaction. */
export type Open = (prepare: (tx: WriteTx) => Promise<void>) => Store

/** Keeps it in the database of this name. */
export function storeNamed(name: string): Open {
  return (prepare) => openStore(name, prepare)
}

/**
 * `prepare` comes before the first transaction of every connection: whatever emptied the database
 * meanwhile, a person who cleared the site's data for one, it is never used without a world in it.
 * What was under way when the `page` was left is done when somebody comes back to it. Throws `Refused` with one of the storage codes when the storage is in trouble.
 */
export function openStore(
  name: string,
  prepare: (tx: WriteTx) => Promise<void>,
  patienceMs = 5_000,
  page: Page = globalThis,
): Store {
  let opened: Promise<IDBPDatabase<Tables>> | undefined

  const close = async () => {
    const db = await opened?.catch(() => undefined)
    opened = undefined
    db?.close()
  }
  const { timesLeft, untilThere, track } = watchLeaving(page, () => void close())
  const open = () => {
    if (opened) return opened
    const asked = openDB<Tables>(name, databaseVersion, {
      upgrade: (db, oldVersion, _newVersion, tx) => upgradeTables(db, oldVersion, tx),
      // Another tab wants a fresh start: let go, the next request opens again.
      blocking: () => void close(),
      terminated: () => (opened = undefined),
    })
    const opening = waitFor(asked, patienceMs, closeDatabase).then((db) =>
      prepareConnection(db, track, prepare),
    )
    // What was wrong may be over at the next request: a failure is not remembered.
    opening.catch(() => (opened = undefined))
    opened = opening
    return opening
  }

  /** The browser closes a connection when somebody clears the site's data: then on a new one. */
  const startTransaction = async (mode: IDBTransactionMode) => {
    await untilThere()
    try {
      return track(openTransaction(await open(), mode))
    } catch (cause) {
      if (!isNamed(cause, 'InvalidStateError')) throw cause
      opened = undefined
      return track(openTransaction(await open(), mode))
    }
  }

  async function transact<T>(
    mode: 'readonly' | 'readwrite',
    work: (tx: WriteTx) => Promise<T>,
  ): Promise<T> {
    const before = timesLeft()
    try {
      return await runWork(await startTransaction(mode), work)
    } catch (cause) {
      // Nothing of it was kept.
      return timesLeft() === before ? throwRefusal(cause) : transact(mode, work)
    }
  }

  return {
    begin() {
      // Where storage is forbidden, asking for it throws at once.
      const opening = Promise.resolve().then(open)
      opening.catch(() => undefined)
    },
    read: (work) => transact('readonly', work),
    write: (work) => transact('readwrite', work),
    close,
    dump: () => readAllRows(name, patienceMs).catch(throwRefusal),
    async destroy() {
      await close()
      await removeDatabase(name, patienceMs).catch(throwRefusal)
    },
  }
}

/** A connection that could not be prepared is closed: left open, it would be in a fresh start's way. */
async function prepareConnection(
  db: IDBPDatabase<Tables>,
  track: (tx: OpenTransaction) => OpenTransaction,
  prepare: (tx: WriteTx) => Promise<void>,
) {
  try {
    await runWork(track(openTransaction(db, 'readwrite')), prepare)
    return db
  } catch (cause) {
    db.close()
    throw cause
  }
}

type OpenTransaction = IDBPTransaction<Tables, TableName[], 'readwrite'>

/** A readonly transaction is typed as a writable one here; `read` narrows it for its caller. */
function openTransaction(db: IDBPDatabase<Tables>, mode: IDBTransactionMode): OpenTransaction {
  return db.transaction([...tables], mode as 'readwrite')
}

function isNamed(cause: unknown, name: string): boolean {
  return cause instanceof DOMException && cause.name === name
}

async function readAllRows(name: string, patienceMs: number): Promise<Record<string, unknown[]>> {
  let isNew = false
  const asked = openDB(name, undefined, { upgrade: () => (isNew = true) })
  const db = await waitFor(asked, patienceMs, closeDatabase)
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
async function removeDatabase(name: string, patienceMs: number): Promise<void> {
  await waitFor(deleteDB(name), patienceMs)
}

/**
 * A tab of an older release can refuse to let go, and the browser then waits for it without end.
 * What comes after all is handed to `tooLate`.
 */
async function waitFor<T>(
  asked: Promise<T>,
  patienceMs: number,
  tooLate?: (late: T) => void,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      if (tooLate) asked.then(tooLate, () => undefined)
      reject(busyRefusal())
    }, patienceMs)
  })
  try {
    return await Promise.race([asked, limit])
  } finally {
    clearTimeout(timer)
  }
}

function closeDatabase(db: { close: () => void }): void {
  db.close()
}

function throwRefusal(cause: unknown): never {
  throw cause instanceof Refused ? cause : toRefusal(cause)
}

async function runWork<T>(tx: OpenTransaction, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  // Attached at once: an abort while `work` still runs must not count as unhandled.
  const done = tx.done.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  try {
    // Keys of a cursor are typed for any index there; for the one that is asked, here.
    const result = await work(tx as unknown as WriteTx)
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
function toRefusal(cause: unknown): unknown {
  if (!hasIndexedDb()) {
    return storageRefusal(
      problemCodes.storageMissing,
      'This browser gives the simulator no storage.',
    )
  }
  if (!(cause instanceof DOMException)) return cause
  switch (cause.name) {
    case 'VersionError':
      return storageRefusal(
        problemCodes.storageNewer,
        'The practice data in this browser was saved by a newer version of the simulator.',
      )
    case 'QuotaExceededError':
      return fullRefusal()
    case 'NotFoundError':
    case 'AbortError':
    case 'UnknownError':
    case 'DataError':
      return damageRefusal()
    default:
      return storageRefusal(
        problemCodes.storageMissing,
        `This browser does not give the simulator any storage (${cause.name}).`,
      )
  }
}

/** The row, if it is what its schema says. Throws the storage refusal otherwise. */
export function parseRow<Row>(schema: z.ZodMiniType<Row>, row: unknown): Row {
  const read = schema.safeParse(row)
  if (!read.success) throw damageRefusal()
  return read.data
}

/** The refusal for rows that are not what they should be. */
export function damageRefusal(): Refused {
  return storageRefusal(
    problemCodes.storageDamaged,
    'The practice data in this browser is damaged.',
  )
}

/** The refusal for what the browser has no room for. */
export function fullRefusal(): Refused {
  return storageRefusal(
    problemCodes.storageFull,
    'The storage of this browser is full, so nothing was saved.',
  )
}

function busyRefusal(): Refused {
  return storageRefusal(
    problemCodes.storageBusy,
    'Another tab of this simulator holds on to the practice data, so nothing was changed. Close all other tabs of it, then try again.',
  )
}

function storageRefusal(errorCode: string, detail: string): Refused {
  return new Refused({ status: 507, errorCode, detail })
}
