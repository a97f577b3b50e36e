// Which rows of a list a page shows.
import { expect, test } from 'vitest'

import { rowsInWords } from './place-in-list.ts'

const pageOf = (page: number, rows: number, total: number) => ({
  data: Array.from({ length: rows }),
  page,
  pages: Math.ceil(total / 50),
  total,
})

test.each([
  ['the first of several pages', pageOf(1, 50, 300), '1–50 of 300'],
  ['one between', pageOf(3, 50, 300), '101–150 of 300'],
  ['a last page that is full', pageOf(6, 50, 300), '251–300 of 300'],
  ['a last page with one row', pageOf(2, 1, 51), '51–51 of 51'],
  ['the only page', pageOf(1, 8, 8), '1–8 of 8'],
])('%s', (_, page, words) => expect(rowsInWords(page)).toBe(words))
