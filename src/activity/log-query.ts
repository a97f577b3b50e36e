// What a log is filtered by as it stands in the address, there and back.

/** A schema of the contract, as far as an address needs it. */
export type QuerySchema<Query> = {
  parse: (given: unknown) => Query
  safeParse: (
    given: unknown,
  ) =>
    | { success: true; data: Query }
    | { success: false; error: { issues: { path: PropertyKey[] }[] } }
}

/** What the address asks for. Parts that mean nothing, in an address typed by hand, are left out. */
export function readLogQuery<Query extends object>(
  schema: QuerySchema<Query>,
  search: URLSearchParams,
): Query {
  const given: Record<string, unknown> = Object.fromEntries(
    // How many lines a page has is not the address's to say.
    [...search].filter(([name, value]) => value !== '' && name !== 'size'),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  for (const { path } of parsed.error.issues) delete given[String(path[0])]
  return schema.parse(given)
}

/** The search part of the address, without what is empty and without the first page. */
export function writeLogQuery(query: object): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    if (text !== '' && !(name === 'page' && text === '1')) search.set(name, text)
  }
  return search.toString()
}

/** Whether anything but the page keeps lines from being shown. */
export function isNarrowed(query: object): boolean {
  return writeLogQuery({ ...query, page: undefined }) !== ''
}
