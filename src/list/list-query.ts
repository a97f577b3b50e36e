// The list's filters and order as they stand in the address, there and back.
import type { Tab } from '#contract/credential.ts'
import { ListQuery } from '#contract/customer-area.ts'
import { defaultDirection } from '#domain/values/list-order.ts'

/** What the address asks for. Parts that mean nothing, in an address typed by hand, are left out. */
export function readListQuery(tab: Tab, search: URLSearchParams): ListQuery {
  const given: Record<string, unknown> = { ...Object.fromEntries(search), tab }
  const parsed = ListQuery.safeParse(given)
  if (parsed.success) return withoutEmpty(parsed.data)
  for (const { path } of parsed.error.issues) delete given[String(path[0])]
  return withoutEmpty(ListQuery.parse(given))
}

/** The search part of the address, without the tab, which is in the path, and without defaults. */
export function writeListQuery({ tab: _, ...query }: ListQuery): string {
  const { sort, direction, page } = query
  const isUsual = direction === undefined || direction === defaultDirection(sort ?? 'createdAt')
  const search = new URLSearchParams()
  const shown = {
    ...query,
    sort: sort === 'createdAt' ? undefined : sort,
    direction: isUsual ? undefined : direction,
    page: page === 1 ? undefined : page,
  }
  for (const [name, value] of Object.entries(shown)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    if (text !== '') search.set(name, text)
  }
  return search.toString()
}

/** Whether anything keeps rows from being shown. */
export function isNarrowed({ search, types, accounts, statuses, keys }: ListQuery): boolean {
  const filters = [types, accounts, statuses, keys]
  return Boolean(search?.trim()) || filters.some((chosen) => chosen?.length)
}

/** The same query, whether a part is absent or empty: it is one entry of the cache. */
function withoutEmpty(query: ListQuery): ListQuery {
  const isPresent = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== '')
  const present = Object.entries(query).filter(([, value]) => isPresent(value))
  return { ...Object.fromEntries(present), tab: query.tab }
}
