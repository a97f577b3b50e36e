// A log: lines that are only ever added, read page by page, the newest first, by group or by filter.
import type * as z from 'zod/mini'

import type { ReadContext } from './context.ts'
import { createMirror } from './mirror.ts'
import { cutPage, readPage, type GroupedIndex, type Page, type Wanted } from './page.ts'
import { parseRow, type ReadTx, type WriteTx } from './store.ts'

/** What every line has: its number in the log, and the groups that it is looked up by. */
type LinePlace = { id: number; groups: [group: string, id: number][] }

type Table<Line> = {
  openKeyCursor: (range: null, direction: 'prev') => Promise<{ key: number } | null>
  get: (id: number) => Promise<Line | undefined>
  getAll: (range: IDBKeyRange, count?: number) => Promise<Line[]>
  index: (name: 'group') => GroupedIndex<Line>
}

type Source<Fields, Kind> = {
  schema: z.ZodMiniType<Fields & LinePlace>
  table: (tx: ReadTx) => Table<Fields & LinePlace>
  add: (line: Fields & LinePlace, tx: WriteTx) => Promise<unknown>
  groupsOf: (line: Fields) => readonly string[]
  /** What a filter asks about, the instant apart. Most lines of a log are alike in it. */
  kindOf: (line: Fields & LinePlace) => Kind
}

/** Lines of one group; or those whose kind is wanted and whose instant is. */
export type Asked<Kind> =
  | { group: string }
  | { isWanted: (kind: Kind) => boolean; isWithin: (instant: number) => boolean }

type Memory<Kind> = {
  lines: { id: number; instant: number; kind: number }[]
  kinds: Kind[]
  numbers: Map<string, number>
}

export function createLog<Fields extends { at: number }, Kind>(source: Source<Fields, Kind>) {
  const { schema, table, groupsOf, kindOf } = source

  const readMemory = createMirror<Fields & LinePlace, Memory<Kind>>({
    read: (tx, range, count) => table(tx).getAll(range, count),
    numberOf: ({ id }) => id,
    makeEmpty: () => ({ lines: [], kinds: [], numbers: new Map() }),
    keep({ lines, kinds, numbers }, line) {
      const kind = kindOf(line)
      const text = JSON.stringify(kind)
      const number = numbers.get(text) ?? kinds.push(kindOf(parseRow(schema, line))) - 1
      numbers.set(text, number)
      lines.push({ id: line.id, instant: line.at, kind: number })
    },
  })

  function place(fields: Fields, id: number): Fields & LinePlace {
    const groups = groupsOf(fields).map((group): [string, number] => [group, id])
    return { ...fields, id, groups }
  }

  /** The number of the last line, 0 where there is none. None is ever removed: the next one is free. */
  async function lastId(tx: ReadTx): Promise<number> {
    return (await table(tx).openKeyCursor(null, 'prev'))?.key ?? 0
  }

  /** The numbers of the lines that are asked for, the newest first. */
  async function find(
    { isWanted, isWithin }: Extract<Asked<Kind>, { isWanted: unknown }>,
    context: ReadContext,
  ): Promise<number[]> {
    const { lines, kinds } = await readMemory(context)
    // A filter is asked once for each kind, not for each line.
    const wanted = kinds.map(isWanted)
    const found = lines.filter(({ kind, instant }) => wanted[kind] && isWithin(instant))
    return found.map(({ id }) => id).toReversed()
  }

  return {
    lastId,
    async add(fields: Fields, tx: WriteTx): Promise<void> {
      await source.add(place(fields, (await lastId(tx)) + 1), tx)
    },
    /** The lines that were added after this one, in their order. */
    async readAfter(id: number, tx: ReadTx): Promise<(Fields & LinePlace)[]> {
      const lines = await table(tx).getAll(IDBKeyRange.lowerBound(id, true))
      return lines.map((line) => parseRow(schema, line))
    },
    /** The lines of a log that has none yet, in their order. */
    number: (lines: readonly Fields[]) => lines.map((fields, index) => place(fields, index + 1)),
    async readPage(
      asked: Asked<Kind>,
      wanted: Wanted,
      context: ReadContext,
    ): Promise<Page<Fields & LinePlace>> {
      const lines = table(context.tx)
      if ('group' in asked) {
        const page = await readPage(lines.index('group'), asked.group, false, wanted)
        return { ...page, data: page.data.map((line) => parseRow(schema, line)) }
      }
      const { data: ids, ...page } = cutPage(await find(asked, context), wanted)
      const found = await Promise.all(ids.map((id) => lines.get(id)))
      return { ...page, data: found.map((line) => parseRow(schema, line)) }
    },
  }
}
