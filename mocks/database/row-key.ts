// What tells a row from the others of its table. No list needs it, so it is no part of the tables' own file.
import type { TableName } from './tables.ts'

/** The key of a row, as `tables.ts` declares it. */
export function keyOf(table: TableName, row: object): unknown {
  const { id, key, credential }: { id?: unknown; key?: unknown; credential?: unknown } = row
  if (table === 'commands' || table === 'answers') return key
  if (table !== 'revisions') return id
  const { id: of, revision }: { id?: unknown; revision?: unknown } = Object(credential)
  return [of, revision]
}
