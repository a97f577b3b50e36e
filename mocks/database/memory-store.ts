// A store in memory, for as many worlds beside one another as a server has sessions.
import type { IDBPDatabase } from 'idb'

import { provideKeyRanges, type KeyPath } from './memory-keys.ts'
import { createMemoryTable, type MemoryTable } from './memory-table.ts'
import type { Store } from './store.ts'
import { createTables, tables, type Tables } from './tables.ts'
import type { WriteTx } from './transaction.ts'

/**
 * As `openStore`: transactions one after another, each of them all or nothing, and `prepare` before
 * the first one.
 */
export function openMemoryStore(prepare: (tx: WriteTx) => Promise<void>): Store {
  provideKeyRanges()
  let memory = createMemory()
  let isPrepared = false
  /** Settles when the last of the transactions so far has ended. */
  let last: Promise<unknown> = Promise.resolve()

  function next<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  async function run<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    try {
      return await work(memory.tx)
    } catch (cause) {
      memory.undo()
      throw cause
    } finally {
      memory.keep()
    }
  }

  function transact<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return next(async () => {
      if (!isPrepared) await run(prepare)
      isPrepared = true
      return run(work)
    })
  }

  return {
    begin: () => undefined,
    read: transact,
    write: transact,
    dump: () =>
      next(async () => {
        const rows: Record<string, unknown[]> = {}
        // In the order in which IndexedDB names them.
        for (const name of tables.toSorted())
          rows[name] = await memory.tx.objectStore(name).getAll()
        return rows
      }),
    destroy: () =>
      next(async () => {
        memory = createMemory()
        isPrepared = false
      }),
    close: async () => undefined,
  }
}

/** All tables, empty, and how to undo what was done to them since it was last kept. */
function createMemory() {
  let undoing: (() => void)[] = []
  const made = new Map<string, MemoryTable>()
  const db = {
    createObjectStore(name: string, { keyPath }: { keyPath: KeyPath }) {
      const table = createMemoryTable(keyPath, (undo) => undoing.push(undo))
      made.set(name, table)
      return table
    },
  }
  // It makes the same tables here as in IndexedDB, so that one description serves both.
  createTables(db as unknown as IDBPDatabase<Tables>)
  const objectStore = (name: string) => made.get(name)
  return {
    tx: { db, objectStore } as unknown as WriteTx,
    undo() {
      for (const undo of undoing.toReversed()) undo()
    },
    keep() {
      undoing = []
    },
  }
}
