// How a query travels as text: a list is one comma-separated parameter, what is empty stays away.
import * as z from 'zod/mini'

/** A query as code has it. */
export type Query = Record<
  string,
  string | number | readonly string[] | readonly number[] | undefined
>

/** A list in a query, each item read by its schema. */
export const queryList = <Item extends z.ZodMiniType>(item: Item) =>
  z.pipe(
    z.transform((value: unknown) =>
      typeof value === 'string' ? value.split(',').filter(Boolean).map(unescapeItem) : value,
    ),
    z.array(item),
  )

/** The search part of an address, without its question mark. */
export function writeQuery(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const text = textOf(value)
    if (text !== '') search.set(name, text)
  }
  return search.toString()
}

/** What a search part asks for. Parameters that are empty or mean nothing are left out. */
export function readQuery<Output>(schema: z.ZodMiniType<Output>, search: string): Output {
  const filled = [...new URLSearchParams(search)].filter(([, text]) => text !== '')
  const given: Record<string, unknown> = Object.fromEntries(filled)
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  for (const { path } of parsed.error.issues) delete given[String(path[0])]
  return schema.parse(given)
}

function textOf(value: Query[string]): string {
  return typeof value === 'object' ? value.map(escapeItem).join(',') : String(value ?? '')
}

/** A comma within an item does not end it. */
function escapeItem(item: string | number): string {
  return String(item).replaceAll('%', '%25').replaceAll(',', '%2C')
}

function unescapeItem(text: string): string {
  return text.replace(/%2C|%25/gi, (code) => (code === '%25' ? '%' : ','))
}
