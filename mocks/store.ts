// The backend's memory: one IndexedDB database, shared by tabs, changed only in transactions.
import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'

import { problemCodes } from '#contract/problem.ts'
import type { SandboxUser } from '#contract/session.ts'
import type { Credential, GeneratedRecord } from '#domain/credential.ts'

import { Refused } from './problem.ts'
import type { CommandRow, EntryRow, EventRow, WorldRow } from './rows.ts'

export interface Tables extends DBSchema {
  world: { key: string; value: WorldRow }
  users: { key: string; value: SandboxUser }
  credentials: { key: string; value: Credential }
  entries: {
    key: string
    value: EntryRow
    indexes: {
      createdAt: [string, number, string]
      username: [string, string]
      status: [string, number, string]
      change: number
    }
  }
  generated: { key: string; value: GeneratedRecord }
  commands: { key: string; value: CommandRow }
  events: { key: number; value: EventRow; indexes: { credential: [string, number] } }
}

const tables = [
  'world',
  'users',
  'credentials',
  'entries',
  'generated',
  'commands',
  'events',
] as const
type TableName = (typeof tables)[number]

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

/** Throws `Refused` with one of the storage codes when the storage is in trouble. */
export function openStore(name: string): Store {
  let opened: Promise<IDBPDatabase<Tables>> | undefined

  const close = async () => {
    const db = await opened?.catch(() => undefined)
    opened = undefined
    db?.close()
  }
  const open = () => {
    opened ??= openDB<Tables>(name, version, {
      upgrade: createTables,
      // Another tab wants a fresh start: let go, the next request opens again.
      blocking: () => void close(),
      terminated: () => (opened = undefined),
    })
    return opened
  }

  async function transact<T>(mode: 'readonly' | 'readwrite', work: (tx: WriteTx) => Promise<T>) {
    try {
      const db = await open()
      // A readonly transaction is typed as a writable one here; `read` narrows it for its caller.
      const tx = db.transaction([...tables], mode) as WriteTx
      return await finish(tx, work)
    } catch (cause) {
      if (cause instanceof Refused) throw cause
      opened = cause instanceof DOMException && cause.name === 'InvalidStateError' ? undefined : opened
      throw storageTrouble(cause)
    }
  }

  return {
    read: (work) => transact('readonly', work),
    write: (work) => transact('readwrite', work),
    close,
    async dump() {
      const db = await openDB(name)
      const rows: Record<string, unknown[]> = {}
      for (const table of db.objectStoreNames) rows[table] = await db.getAll(table)
      db.close()
      return rows
    },
    async destroy() {
      await close()
      await deleteDB(name)
    },
  }
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

function createTables(db: IDBPDatabase<Tables>): void {
  db.createObjectStore('world', { keyPath: 'id' })
  db.createObjectStore('users', { keyPath: 'id' })
  db.createObjectStore('credentials', { keyPath: 'id' })
  const entries = db.createObjectStore('entries', { keyPath: 'id' })
  entries.createIndex('createdAt', ['shelf', 'createdAt', 'id'])
  entries.createIndex('username', ['shelf', 'username'])
  entries.createIndex('status', ['shelf', 'activeRank', 'username'])
  entries.createIndex('change', 'change')
  db.createObjectStore('generated', { keyPath: 'id' })
  db.createObjectStore('commands', { keyPath: 'key' })
  const events = db.createObjectStore('events', { autoIncrement: true })
  events.createIndex('credential', ['credentialId', 'revision'])
}

/** The sentence and code for what the browser says of its storage. */
function storageTrouble(cause: unknown): unknown {
  if (!(cause instanceof DOMException)) return cause
  const trouble = (errorCode: string, detail: string) =>
    new Refused({ status: 507, errorCode, detail })
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

/** The refusal for rows that are not what they should be. */
export function damaged(): Refused {
  return new Refused({
    status: 507,
    errorCode: problemCodes.storageDamaged,
    detail: 'The practice data in this browser is damaged.',
  })
}
