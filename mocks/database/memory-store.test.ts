// A store in memory answers whatever it is asked as IndexedDB does, and undoes what failed.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { compareKeys, provideKeyRanges } from './memory-keys.ts'
import { openMemoryStore } from './memory-store.ts'
import { openStore, type Store, type WriteTx } from './store.ts'

const tableNames = ['entries', 'requests', 'revisions', 'callers'] as const
type Name = (typeof tableNames)[number]

/** The indexes of these tables, each with keys that are near one another. */
const indexNames: Record<Name, string[]> = {
  entries: ['createdAt', 'username', 'status', 'ends', 'fingerprints', 'change'],
  requests: ['group', 'at'],
  revisions: ['until'],
  callers: ['environment'],
}

const word = fc.constantFrom('', 'a', 'b', 'ab', 'é')
const number = fc.integer({ min: -1, max: 3 })
const odd = fc.constantFrom(null, undefined, true, Number.NaN)
const part = fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: odd })
const pairs = fc.array(fc.tuple(word, part), { maxLength: 3 })

/** Rows as the tables hold them, and some in which a key is none. */
const rows: Record<Name, fc.Arbitrary<object>> = {
  entries: fc.record({
    id: word,
    group: word,
    createdAt: part,
    username: word,
    activeRank: part,
    ends: fc.oneof(pairs, word),
    fingerprints: fc.array(word, { maxLength: 3 }),
    change: part,
  }),
  requests: fc.record({ id: part, groups: pairs, environment: word, at: part }),
  revisions: fc.record({ credential: fc.record({ id: word, revision: part }), until: part }),
  callers: fc.record({
    id: word,
    environment: word,
    deployments: fc.array(fc.record({ at: part })),
  }),
}

const key = fc.oneof(
  word,
  number,
  fc.tuple(word),
  fc.tuple(word, number),
  fc.tuple(word, fc.constant([])),
)

const range = fc.record({
  kind: fc.constantFrom('all', 'bound', 'bound', 'from', 'up to'),
  keys: fc.tuple(key, key),
  isLowerOpen: fc.boolean(),
  isUpperOpen: fc.boolean(),
})
type Asked = typeof range extends fc.Arbitrary<infer A> ? A : never

const step = fc.constantFrom(...tableNames).chain((table) =>
  fc.record({
    table: fc.constant(table),
    act: fc.constantFrom(
      'put',
      'put',
      'put',
      'add',
      'delete',
      'clear',
      'ask',
      'ask',
      'ask',
      'fail',
    ),
    row: rows[table],
    index: fc.option(fc.constantFrom(...indexNames[table])),
    key,
    range,
    most: fc.option(fc.integer({ min: 1, max: 3 })),
    isAscending: fc.boolean(),
    skipped: fc.integer({ min: 1, max: 3 }),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const transactions = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 6,
})

/** Both orders of a range's two keys are worth asking; the lower one comes first. */
function toRange(asked: Asked): IDBKeyRange | undefined {
  if (asked.kind === 'all') return undefined
  const [one, other] = asked.keys
  const [lower, upper] = compareKeys(one, other) <= 0 ? [one, other] : [other, one]
  if (asked.kind === 'from') return IDBKeyRange.lowerBound(lower, asked.isLowerOpen)
  if (asked.kind === 'up to') return IDBKeyRange.upperBound(upper, asked.isUpperOpen)
  return IDBKeyRange.bound(lower, upper, asked.isLowerOpen, asked.isUpperOpen)
}

/** All that one can ask of a table or an index, in one answer. */
async function ask(tx: WriteTx, { table, index, key: one, isAscending, skipped, ...asked }: Step) {
  const all = Object(tx.objectStore(table))
  const source = index === null ? all : all.index(index)
  const found = toRange(asked.range)
  const direction = isAscending ? 'next' : 'prev'
  const cursor = await source.openKeyCursor(found, direction)
  const place = cursor && [cursor.key, cursor.primaryKey]
  const later = cursor && (await cursor.advance(skipped))
  const laterPlace = later && [later.key, later.primaryKey]
  const line = await source.openCursor(found, direction)
  const first = line?.value
  const next = line && (await line.continue())
  return {
    got: await source.get(one),
    id: await source.getKey(one),
    rows: await source.getAll(found, asked.most ?? undefined),
    ids: await source.getAllKeys(found),
    count: await source.count(found),
    places: [place, laterPlace, first, next?.value],
  }
}

const planned = new Error('planned')

async function carryOut(tx: WriteTx, steps: Step[]): Promise<unknown[]> {
  const answers: unknown[] = []
  for (const one of steps) {
    const table = Object(tx.objectStore(one.table))
    if (one.act === 'fail') throw planned
    if (one.act === 'ask') answers.push(await ask(tx, one))
    else if (one.act === 'clear') await table.clear()
    else if (one.act === 'delete') await table.delete(one.key)
    else await table[one.act](one.row)
  }
  return answers
}

/** What came of each transaction, and what lies there in the end. */
async function outcomes(store: Store, all: Step[][]): Promise<unknown[]> {
  const found: unknown[] = []
  for (const steps of all) {
    found.push(await store.write((tx) => carryOut(tx, steps)).catch(() => 'refused'))
  }
  return [...found, await store.dump()]
}

test('A store in memory answers like IndexedDB, whatever is written, asked and undone', async () => {
  const seen = { refused: 0, answered: 0 }
  let databases = 0
  await fc.assert(
    fc.asyncProperty(transactions, async (all) => {
      const database = openStore(`memory-${(databases += 1)}`, async () => undefined)
      const expected = await outcomes(database, all)
      await database.destroy()
      expect(
        await outcomes(
          openMemoryStore(async () => undefined),
          all,
        ),
      ).toEqual(expected)
      seen.refused += expected.filter((one) => one === 'refused').length
      seen.answered += expected.filter(Array.isArray).length
    }),
    { numRuns: 400 },
  )
  expect(Math.min(seen.refused, seen.answered)).toBeGreaterThan(50)
})

test('a world is prepared before the first transaction, and again once it was removed', async () => {
  let prepared = 0
  const store = openMemoryStore(async () => void (prepared += 1))
  await Promise.all([store.read(async () => 1), store.write(async () => 2)])
  expect(prepared).toBe(1)
  await store.destroy()
  await store.read(async () => 3)
  expect(prepared).toBe(2)
})

test('a row is kept as it was written, and whoever reads it cannot change it', async () => {
  const store = openMemoryStore(async () => undefined)
  const row = { key: 'k', request: 'r', status: 200, body: [{}], draws: { apiKey: 1 }, until: 2 }
  await store.write((tx) => tx.objectStore('answers').put(row))
  row.status = 500
  row.draws.apiKey = 3
  row.body.push({})
  const kept = Object(await store.read((tx) => tx.objectStore('answers').get('k')))
  expect(() => Object.assign(kept, { status: 500 })).toThrow(TypeError)
  expect(() => Object.assign(kept.draws, { apiKey: 3 })).toThrow(TypeError)
  expect(() => kept.body.push({})).toThrow(TypeError)
  expect(kept).toEqual({ ...row, status: 200, body: [{}], draws: { apiKey: 1 } })
})

test('ranges of keys are those of the process, where it has any', () => {
  const own = globalThis.IDBKeyRange
  provideKeyRanges()
  expect(globalThis.IDBKeyRange).toBe(own)
  Reflect.deleteProperty(globalThis, 'IDBKeyRange')
  provideKeyRanges()
  try {
    const { lower, upper, lowerOpen, upperOpen } = IDBKeyRange.bound(['a'], ['a', []], true)
    expect({ lower, upper, lowerOpen, upperOpen }).toEqual({
      lower: ['a'],
      upper: ['a', []],
      lowerOpen: true,
      upperOpen: false,
    })
    expect(IDBKeyRange.upperBound(3)).toMatchObject({
      lower: undefined,
      upper: 3,
      upperOpen: false,
    })
    expect(() => IDBKeyRange.bound(2, 1)).toThrow('greater')
    expect(() => IDBKeyRange.bound(1, 1, true)).toThrow('greater')
    expect(IDBKeyRange.only('x')).toMatchObject({ lower: 'x', upper: 'x' })
  } finally {
    Object.defineProperty(globalThis, 'IDBKeyRange', { value: own, configurable: true })
  }
})
