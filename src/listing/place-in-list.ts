// Which rows of a list a page shows, from the first to the last, in words.
import { countText } from '#domain/values/count-text.ts'

/** A page of rows, as the backend answers it. */
export type ListPage = {
  data: readonly unknown[]
  /** From 1. */
  page: number
  pages: number
  total: number
}

/** `1–50 of 300`; every page but the last is full. */
export function rowsInWords({ data, page, pages, total }: ListPage): string {
  const last = page === pages ? total : page * data.length
  return `${countText(last - data.length + 1)}–${countText(last)} of ${countText(total)}`
}
