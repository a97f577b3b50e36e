// What integrations have been given. No list needs it, so it is no part of the callers' own file.
import { CallerRow } from './rows.ts'
import { parseRow, type ReadTx } from './store.ts'

/** The fingerprints of all secrets that callers have, and have had. */
export async function readHeldFingerprints(tx: ReadTx): Promise<Set<string>> {
  const rows = await tx.objectStore('callers').getAll()
  const callers = rows.map((row) => parseRow(CallerRow, row))
  return new Set(callers.flatMap(({ deployments }) => deployments.map((one) => one.fingerprint)))
}
