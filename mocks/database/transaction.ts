// What a transaction can do: as much of IndexedDB as the backend needs, whatever keeps the rows.
import type { TableName, Tables } from './tables.ts'

/** A transaction over all tables. Functions inside it await nothing but the database. */
export type ReadTx = {
  /** The same for every transaction of one connection. */
  readonly db: object
  objectStore<Name extends TableName>(name: Name): ReadTable<Name>
}

export type WriteTx = {
  readonly db: object
  objectStore<Name extends TableName>(name: Name): WriteTable<Name>
}

type Row<Name extends TableName> = Tables[Name]['value']
type Indexes<Name extends TableName> = Tables[Name] extends { indexes: infer I } ? I : never

/** Rows by their own keys, or by those of an index. */
type Rows<Value, Key, Primary> = {
  get: (key: Key) => Promise<Value | undefined>
  getAll: (range?: IDBKeyRange | Key | null, most?: number) => Promise<Value[]>
  getAllKeys: (range?: IDBKeyRange | null) => Promise<Primary[]>
  count: (range?: IDBKeyRange | null) => Promise<number>
  openKeyCursor: (
    range?: IDBKeyRange | null,
    direction?: 'next' | 'prev',
  ) => Promise<KeyCursor<Key, Primary> | null>
}

/** Goes on from key to key. */
export type KeyCursor<Key, Primary> = {
  readonly key: Key
  readonly primaryKey: Primary
  advance: (count: number) => Promise<KeyCursor<Key, Primary> | null>
}

/** Goes on from row to row. */
export type RowCursor<Value> = {
  readonly value: Value
  continue: () => Promise<RowCursor<Value> | null>
}

type Index<Value, Key, Primary> = Rows<Value, Key, Primary> & {
  getKey: (key: Key) => Promise<Primary | undefined>
  openCursor: (range: IDBKeyRange, direction?: 'next' | 'prev') => Promise<RowCursor<Value> | null>
}

export type ReadTable<Name extends TableName> = Rows<
  Row<Name>,
  Tables[Name]['key'],
  Tables[Name]['key']
> & {
  index<I extends keyof Indexes<Name>>(
    name: I,
  ): Index<Row<Name>, Indexes<Name>[I], Tables[Name]['key']>
}

export type WriteTable<Name extends TableName> = ReadTable<Name> & {
  put: (row: Row<Name>) => Promise<unknown>
  /** Refuses a row whose key is taken. */
  add: (row: Row<Name>) => Promise<unknown>
  delete: (key: Tables[Name]['key']) => Promise<unknown>
  clear: () => Promise<unknown>
}
