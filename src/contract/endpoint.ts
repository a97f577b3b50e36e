// How one row of the contract table is written, and the types that follow from a row.
import type * as z from 'zod/mini'

import type { Environment } from './credential.ts'
import type { QueryOf, QueryShape } from './query.ts'

type Schema = z.ZodMiniType

/** How an endpoint is asked, and by whom: `path` begins below the API's prefix. */
export type Route = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: string
  /**
   * Who may ask at all: anybody, whoever has signed in, or whoever may do this. Looked at before
   * anything else of the request is read.
   */
  gate: 'open' | 'signed in' | 'see credentials' | 'see API logs' | 'see users'
  /** Changes nothing, whatever its method: its question is too long for an address. */
  isRead?: true
  /** It changes nothing that a page shows: what tabs are told of it, instead of `saved`. */
  news?: 'faults'
  /** Works on the storage as a whole, also when it is damaged. */
  isRecovery?: true
  /** Takes a whole world as its body. */
  isLarge?: true
}

/** The whole row: also what goes in and comes out. */
export type Endpoint = Route & {
  query?: QueryShape
  body?: Schema
  reply: Schema
}

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type QueryInput<E extends Endpoint> =
  E extends Record<'query', infer S extends QueryShape> ? { query: QueryOf<S> } : unknown

type BodyInput<E extends Endpoint> =
  E extends Record<'body', infer S extends Schema> ? { body: z.output<S> } : unknown

/** What a call of this endpoint takes: path parameters, query and body, each only if it has one. */
export type InputOf<E extends Endpoint> = QueryInput<E> &
  BodyInput<E> &
  ([ParamNames<E['path']>] extends [never]
    ? unknown
    : { params: { [P in ParamNames<E['path']>]: P extends 'environment' ? Environment : string } })

/** What this endpoint answers. */
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>
