// How a query travels as text: a list is one comma-separated parameter, what is empty stays away.
//
// Pages read their addresses by the same descriptions as the backend reads requests. They are no
// schemas, as the first page needs them at once and no schema at all.
import type * as z from 'zod/mini'

import { isOneOf } from './choices.ts'
import { isLonger } from './limits.ts'

/** A query as code has it. */
export type Query = Record<
  string,
  string | number | readonly string[] | readonly number[] | undefined
>

/** What is wrong with a text, as a schema would say it, so that both are told in the same words. */
type Issue = z.core.$ZodRawIssue

type Reading<Value> = { value: Value } | { issue: Issue; index?: number }

/** One parameter: how its text is read, and whether a request without it is refused. */
export type Parameter<Value = unknown, IsRequired extends boolean = boolean> = {
  read: (text: string) => Reading<Value>
  isRequired: IsRequired
}

/** A query, parameter by parameter. */
export type QueryShape = Record<string, Parameter>

type ValueOf<P> = P extends Parameter<infer Value> ? Value : never
type RequiredOf<S extends QueryShape> = {
  [N in keyof S]: S[N] extends Parameter<unknown, true> ? N : never
}[keyof S]

/** The query that a description reads. */
export type QueryOf<S extends QueryShape> = { [N in RequiredOf<S>]: ValueOf<S[N]> } & {
  [N in Exclude<keyof S, RequiredOf<S>>]?: ValueOf<S[N]> | undefined
}

/** A text of at most so many characters; of any length where none is said. */
export function text(maximum = Infinity): Parameter<string, false> {
  return optional((value) => {
    if (!isLonger(value, maximum)) return { value }
    return { issue: { code: 'too_big', origin: 'string', maximum, inclusive: true, input: value } }
  })
}

export function number(): Parameter<number, false> {
  return optional((input) => {
    const value = Number(input)
    if (input !== '' && Number.isFinite(value)) return { value }
    return { issue: { code: 'invalid_type', expected: 'number', input } }
  })
}

/** A whole number from one on. */
export function count(maximum = Infinity): Parameter<number, false> {
  return optional((input) => {
    const reading = number().read(input)
    if ('issue' in reading) return reading
    const { value } = reading
    const limits = { origin: 'number', inclusive: true, input } as const
    if (!Number.isInteger(value)) {
      return { issue: { code: 'invalid_type', expected: 'int', input } }
    }
    if (value < 1) return { issue: { code: 'too_small', minimum: 1, ...limits } }
    if (value > maximum) return { issue: { code: 'too_big', maximum, ...limits } }
    return reading
  })
}

export function oneOf<Word extends string>(words: readonly Word[]): Parameter<Word, false> {
  return optional((value) => {
    if (isOneOf(words, value)) return { value }
    return { issue: { code: 'invalid_value', values: [...words], input: value } }
  })
}

/** A list, each item read like a parameter of its own. */
export function listOf<Item>({ read }: Parameter<Item>): Parameter<Item[], false> {
  return optional((list) => {
    const value: Item[] = []
    for (const [index, item] of list.split(',').filter(Boolean).entries()) {
      const reading = read(unescapeItem(item))
      if ('issue' in reading) return { ...reading, index }
      value.push(reading.value)
    }
    return { value }
  })
}

/** The same parameter, without which a request is refused. */
export function required<Value>({ read }: Parameter<Value>): Parameter<Value, true> {
  return { read, isRequired: true }
}

function optional<Value>(read: Parameter<Value>['read']): Parameter<Value, false> {
  return { read, isRequired: false }
}

/** The search part of an address, without its question mark. */
export function writeQuery(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const written = textOf(value)
    if (written !== '') search.set(name, written)
  }
  return search.toString()
}

/** What is wrong with one parameter: `path` names it, and the item where it is a list. */
export type QueryIssue = Issue & { path: (string | number)[] }

/** The description that reads such a query. */
export type ShapeOf<Wanted> = { [N in keyof Wanted]-?: Parameter<Exclude<Wanted[N], undefined>> }

/** What a search part asks for, and what of it means nothing. Unknown parameters are passed over. */
export function readQuery<Wanted>(
  shape: ShapeOf<Wanted>,
  search: string | URLSearchParams,
): { query: Partial<Wanted>; issues: QueryIssue[] } {
  const given = new URLSearchParams(search)
  const query: Partial<Wanted> = {}
  const issues: QueryIssue[] = []
  for (const [name, { read, isRequired }] of Object.entries<Parameter>(shape)) {
    const written = given.get(name)
    if (!isRequired && !written) continue
    const reading = read(written ?? '')
    if ('value' in reading) Object.assign(query, { [name]: reading.value })
    else
      issues.push({
        ...reading.issue,
        path: [name, reading.index].filter((it) => it !== undefined),
      })
  }
  return { query, issues }
}

function textOf(value: Query[string]): string {
  return typeof value === 'object' ? value.map(escapeItem).join(',') : String(value ?? '')
}

/** A comma within an item does not end it. */
function escapeItem(item: string | number): string {
  return String(item).replaceAll('%', '%25').replaceAll(',', '%2C')
}

function unescapeItem(item: string): string {
  return item.replace(/%2C|%25/gi, (code) => (code === '%25' ? '%' : ','))
}
