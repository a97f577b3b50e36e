// The pages of the Management API: numbered from 1, with links to the pages around.
import type { Call } from './call.ts'
import { invalidFields } from './refusal.ts'

const defaultSize = 10
const largestSize = 100

/** One page of what there is, in the provider's envelope. Throws 422 for parameters out of bounds. */
export async function pageOf<Item>(
  items: readonly Item[],
  present: (item: Item) => Promise<object>,
  context: Call,
): Promise<object> {
  const pageNumber = wholeNumber('pageNumber', 1, Number.MAX_SAFE_INTEGER, context)
  const pageSize = wholeNumber('pageSize', defaultSize, largestSize, context)
  // An empty list of the Management API has one empty page. [choice: management-reading.test.ts]
  const pagesTotal = Math.max(1, Math.ceil(items.length / pageSize))
  const link = (page: number) => ({
    href: `${context.base}${context.path}?pageNumber=${page}&pageSize=${pageSize}`,
  })
  const shown = items.slice((pageNumber - 1) * pageSize, pageNumber * pageSize)
  return {
    _links: {
      first: link(1),
      last: link(pagesTotal),
      self: link(pageNumber),
      ...(pageNumber < pagesTotal ? { next: link(pageNumber + 1) } : {}),
      ...(pageNumber > 1 ? { prev: link(Math.min(pageNumber - 1, pagesTotal)) } : {}),
    },
    itemsTotal: items.length,
    pagesTotal,
    data: await Promise.all(shown.map(present)),
  }
}

function wholeNumber(name: string, absent: number, largest: number, { query }: Call): number {
  const text = query.get(name)
  if (text === null) return absent
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= largest) return number
  const bounds = largest === largestSize ? `from 1 to ${largest}` : 'of 1 or more'
  const message = `${name} must be a whole number ${bounds}.`
  throw invalidFields('00_422', [{ name, value: text, message }])
}
