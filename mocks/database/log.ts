// The two logs: each line stands on some shelves and is numbered on each, so that a page is a range.

import { damageRefusal } from './store.ts'

/** On which shelf a line stands as which one. */
export type Lines = [shelf: string, number: number][]

/** A log as a table. Lines are added at the end and never removed one by one. */
type Table = {
  openKeyCursor: (range: null, direction: 'prev') => Promise<{ key: number } | null>
  index: (name: 'line') => LineIndex<unknown>
}

/** The index of a log over the numbers of its lines. */
type LineIndex<Row> = {
  getAll: (range: IDBKeyRange) => Promise<Row[]>
  openKeyCursor: (
    range: IDBKeyRange,
    direction: 'prev',
  ) => Promise<{ key: [string, number] } | null>
}

/** The id of the next line, and its number on each shelf. */
export async function nextLine(
  table: Table,
  shelves: readonly string[],
): Promise<{ id: number; lines: Lines }> {
  const last = await table.openKeyCursor(null, 'prev')
  const lines: Lines = []
  for (const shelf of shelves) lines.push([shelf, (await countOf(table.index('line'), shelf)) + 1])
  return { id: (last?.key ?? 0) + 1, lines }
}

/** Numbers rows for an empty log, in their order. */
export function numbered<Row>(
  rows: readonly Row[],
  shelvesOf: (row: Row) => readonly string[],
): (Row & { id: number; lines: Lines })[] {
  const counts = new Map<string, number>()
  const next = (shelf: string): [string, number] => {
    const number = (counts.get(shelf) ?? 0) + 1
    counts.set(shelf, number)
    return [shelf, number]
  }
  return rows.map((row, index) => ({ ...row, id: index + 1, lines: shelvesOf(row).map(next) }))
}

type Page<Row> = { data: Row[]; page: number; pages: number; total: number }
type Wanted = { page?: number | undefined; size: number }

/** Reads one page of a shelf, the newest line first, however long it is. */
export async function pageOfShelf<Row>(
  index: LineIndex<Row>,
  shelf: string,
  wanted: Wanted,
): Promise<Page<Row>> {
  const total = await countOf(index, shelf)
  const { page, pages, skipped, size } = placeOf(total, wanted)
  const newest = total - skipped
  const oldest = Math.max(1, newest - size + 1)
  const range = IDBKeyRange.bound([shelf, oldest], [shelf, Math.max(oldest, newest)])
  return { data: (await index.getAll(range)).toReversed(), page, pages, total }
}

/** One page of lines that were found otherwise, by their ids, the newest first. */
export async function pageOfFound<Row>(
  table: { get: (id: number) => Promise<Row | undefined> },
  ids: readonly number[],
  wanted: Wanted,
): Promise<Page<Row>> {
  const { page, pages, skipped, size } = placeOf(ids.length, wanted)
  const rows = await Promise.all(ids.slice(skipped, skipped + size).map((id) => table.get(id)))
  const data = rows.filter((row) => row !== undefined)
  return { data, page, pages, total: ids.length }
}

/** A page beyond the last is the last. */
function placeOf(total: number, { page: wanted = 1, size }: Wanted) {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(wanted, pages)
  return { page, pages, skipped: (page - 1) * size, size }
}

/** Lines are numbered from 1 without gaps, so the last number is the count. */
async function countOf(index: LineIndex<unknown>, shelf: string): Promise<number> {
  const last = await index.openKeyCursor(IDBKeyRange.bound([shelf], [shelf, []]), 'prev')
  const count = last?.key[1] ?? 0
  if (!Number.isSafeInteger(count)) throw damageRefusal()
  return count
}
