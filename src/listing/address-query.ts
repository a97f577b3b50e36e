// What a list's address asks for: without what every list shows anyway, so that one view has one address.
import { trimText } from '#domain/values/plain-text.ts'
import { readQuery, writeQuery, type Query, type ShapeOf } from '#contract/query.ts'

/** What an address may ask for, and what it means while it asks for nothing. */
export type AddressOf<Wanted> = {
  shape: ShapeOf<Wanted>
  defaults: Partial<Wanted>
}

/** The query of this address, without its defaults: what is left is what somebody chose. */
export function readAddress<Wanted extends Query>(
  { shape, defaults }: AddressOf<Wanted>,
  search: string,
): Partial<Wanted> {
  return withoutDefaults(readQuery(shape, search).query, defaults)
}

/** The search part of the address that asks for this. */
export function writeAddress<Wanted extends Query>(
  { defaults }: AddressOf<Wanted>,
  query: Partial<Wanted>,
): string {
  return writeQuery(withoutDefaults(query, defaults))
}

/** Whether something but the page was chosen, so that there is something to reset. */
export function isChosen(query: Query): boolean {
  return writeQuery({ ...query, page: undefined }) !== ''
}

/** How many filters are set: what is chosen from a list. */
export function countFilters(query: Query): number {
  return Object.values(query).filter((chosen) => Array.isArray(chosen) && chosen.length > 0).length
}

/** Nothing but blanks is searched for like nothing, and every list begins with its first page. */
function withoutDefaults<Wanted extends Query>(
  query: Partial<Wanted>,
  defaults: Partial<Wanted>,
): Partial<Wanted> {
  const chosen = { ...query }
  const usual: Query = { page: 1, ...defaults }
  for (const name in chosen) {
    const text = String(chosen[name] ?? '')
    if (trimText(text) === '' || text === String(usual[name])) Reflect.deleteProperty(chosen, name)
  }
  return chosen
}
