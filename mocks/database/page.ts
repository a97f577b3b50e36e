// One page of rows: read from an index where nothing narrows them, cut from what was found otherwise.

export type Page<Row> = { data: Row[]; page: number; pages: number; total: number }
export type Wanted = { page?: number | undefined; size: number }

type Key = readonly unknown[]
type KeyCursor = { key: Key; advance: (count: number) => Promise<KeyCursor | null> }

/** An index whose keys begin with the group of their row. */
export type GroupedIndex<Row> = {
  count: (range: IDBKeyRange) => Promise<number>
  openKeyCursor: (range: IDBKeyRange, direction: 'next' | 'prev') => Promise<KeyCursor | null>
  getAll: (range: IDBKeyRange, most?: number) => Promise<Row[]>
}

/** All keys of a group. */
export function groupRange(group: string): IDBKeyRange {
  return IDBKeyRange.bound([group], [group, []])
}

/**
 * One page of a group in the order of the index, or against it. What fits on a page is one question.
 * However many rows there are besides: a cursor goes from the nearer end to the first and the last,
 * and all between them are read at once.
 */
export async function readPage<Row>(
  index: GroupedIndex<Row>,
  group: string,
  isAscending: boolean,
  wanted: Wanted,
): Promise<Page<Row>> {
  const all = groupRange(group)
  const few = await index.getAll(all, wanted.size + 1)
  if (few.length <= wanted.size) return cutPage(isAscending ? few : few.toReversed(), wanted)
  const total = await index.count(all)
  const { page, pages, start, end } = placeOf(total, wanted)
  const before = isAscending ? start : total - end
  const after = isAscending ? total - end : start
  const isFromStart = before <= after
  const skipped = Math.min(before, after)
  let cursor = await index.openKeyCursor(all, isFromStart ? 'next' : 'prev')
  if (cursor && skipped > 0) cursor = await cursor.advance(skipped)
  if (!cursor) return { data: [], page, pages, total }
  const near = cursor.key
  const far = end - start > 1 ? ((await cursor.advance(end - start - 1))?.key ?? near) : near
  const rows = await index.getAll(
    isFromStart ? IDBKeyRange.bound(near, far) : IDBKeyRange.bound(far, near),
  )
  return { data: isAscending ? rows : rows.toReversed(), page, pages, total }
}

/** One page of rows that are at hand, in their order. */
export function cutPage<Row>(rows: readonly Row[], wanted: Wanted): Page<Row> {
  const { page, pages, start, end } = placeOf(rows.length, wanted)
  return { data: rows.slice(start, end), page, pages, total: rows.length }
}

/** A page beyond the last is the last. */
function placeOf(total: number, { page: wanted = 1, size }: Wanted) {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(wanted, pages)
  const start = (page - 1) * size
  return { page, pages, start, end: Math.min(start + size, total) }
}
