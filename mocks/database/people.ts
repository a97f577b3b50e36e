// The people who can log in, the simulator's own among them.
import { UserRow } from './rows.ts'
import { parseRow, type ReadTx } from './store.ts'

/** All of them, in the order of the log-in page. */
export async function readPeople(tx: ReadTx): Promise<UserRow[]> {
  const rows = await tx.objectStore('users').getAll()
  return rows.map((row) => parseRow(UserRow, row))
}
