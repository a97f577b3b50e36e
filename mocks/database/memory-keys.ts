// Keys and ranges of keys as IndexedDB orders them, where there is no IndexedDB.

export type Key = number | string | readonly Key[]

/** Where in a row a key lies: at one path, or made up of several. */
export type KeyPath = string | readonly string[]

/** What is read of an `IDBKeyRange`. */
export type Range = Pick<IDBKeyRange, 'lower' | 'upper' | 'lowerOpen' | 'upperOpen'>

/** Numbers come before texts, texts before lists; a list before those that go on after it. */
export function compareKeys(one: Key, other: Key): number {
  if (typeof one === 'object' && typeof other === 'object') return compareLists(one, other)
  const rank = rankOf(one) - rankOf(other)
  if (rank !== 0) return rank
  if (one === other) return 0
  return one < other ? -1 : 1
}

function compareLists(one: readonly Key[], other: readonly Key[]): number {
  for (const [index, key] of one.entries()) {
    const against = other[index]
    if (against === undefined) return 1
    const order = compareKeys(key, against)
    if (order !== 0) return order
  }
  return one.length - other.length
}

function rankOf(key: Key): number {
  if (typeof key === 'number') return 0
  return typeof key === 'string' ? 1 : 2
}

/** The value as a key, or undefined for one that nothing is found by. */
export function asKey(value: unknown): Key | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value
  if (!Array.isArray(value)) return undefined
  const keys = value.map(asKey)
  return keys.every((key) => key !== undefined) ? keys : undefined
}

/** The keys of a row in an index; with `isMulti`, each entry of a list is one. */
export function keysOf(row: object, path: KeyPath, isMulti: boolean): Key[] {
  const value = typeof path === 'string' ? valueAt(row, path) : path.map((one) => valueAt(row, one))
  if (!isMulti || !Array.isArray(value)) {
    const key = asKey(value)
    return key === undefined ? [] : [key]
  }
  const keys: Key[] = []
  for (const one of value) {
    const key = asKey(one)
    const isNew = key !== undefined && !keys.some((known) => compareKeys(known, key) === 0)
    if (isNew) keys.push(key)
  }
  return keys
}

function valueAt(row: object, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => Object(part)[name], row)
}

/** Gives a process without IndexedDB the ranges by which its tables are asked. */
export function provideKeyRanges(): void {
  if ('IDBKeyRange' in globalThis) return
  const upTo = (upper: unknown, upperOpen = false) => range(undefined, upper, false, upperOpen)
  const value = { bound: range, lowerBound: from, upperBound: upTo, only: just }
  Object.defineProperty(globalThis, 'IDBKeyRange', { value, configurable: true })
}

function range(lower: unknown, upper: unknown, lowerOpen = false, upperOpen = false): Range {
  const [low, high] = [asKey(lower), asKey(upper)]
  const order = low === undefined || high === undefined ? -1 : compareKeys(low, high)
  if (order > 0 || (order === 0 && (lowerOpen || upperOpen))) {
    throw new DOMException('The lower key is greater than the upper key.', 'DataError')
  }
  return { lower, upper, lowerOpen, upperOpen }
}

function from(lower: unknown, lowerOpen = false): Range {
  return range(lower, undefined, lowerOpen)
}

function just(key: unknown): Range {
  return range(key, key)
}
