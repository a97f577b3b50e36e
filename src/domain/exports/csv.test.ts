// A CSV file comes back as what was written, and no spreadsheet finds a formula in it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { csvOf } from './csv.ts'

const columns = [
  { title: 'Name', of: ([name]: [string, number | null]) => name },
  { title: 'Count', of: ([, count]: [string, number | null]) => count },
]
const line = (name: string, count: number | null = 1) => csvOf(columns, [[name, count]]).slice(13)

/** A reader of RFC 4180, written down from its grammar. */
function parsed(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  // Readers take the byte order mark for what it is.
  field.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  for (let match = field.exec(text); match; match = field.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') {
      rows.push(row)
      row = []
    }
    if (field.lastIndex === text.length) return rows
  }
  throw new Error(`No CSV at ${field.lastIndex}`)
}

test('A file begins with the byte order mark, by which Excel reads accents and quotes', () => {
  const bytes = new TextEncoder().encode(csvOf(columns, [['Zoë “shop”', 1]]))
  expect([bytes[0], bytes[1], bytes[2]]).toEqual([0xef, 0xbb, 0xbf])
})

describe('a line', () => {
  test('is the cells with commas between and CR LF behind, below the names of the columns', () => {
    expect(csvOf(columns, [['Amara', 2]])).toBe('\ufeffName,Count\r\nAmara,2\r\n')
    expect(csvOf(columns, [])).toBe('\ufeffName,Count\r\n')
    expect(line('Amara', null)).toBe('Amara,\r\n')
  })

  test.each([
    ['a, b', '"a, b",1\r\n'],
    ['say "yes"', '"say ""yes""",1\r\n'],
    ['two\nlines', '"two\nlines",1\r\n'],
    [' padded ', '" padded ",1\r\n'],
  ])('quotes %j', (name, expected) => expect(line(name)).toBe(expected))

  test.each([
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u200b=1',
    '＝1',
    // Where a spreadsheet begins a cell anew, a formula may follow.
    '\ttext',
    '\rtext',
    '\ntext',
  ])('disarms %j', (name) => expect(parsed(csvOf(columns, [[name, 1]]))[1]?.[0]).toBe(`'${name}`))

  test('keeps negative numbers numbers, and signs within a text', () => {
    expect(line('a=b-c@d', -5)).toBe('a=b-c@d,-5\r\n')
  })
})

test('whatever is written is read again, but for the apostrophe of a formula', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('=', '"', ',', '\r', '\n', '\t', ' ', 'x', '＋', '-') }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.integer())), (rows) => {
      const [, ...read] = parsed(csvOf(columns, rows))
      expect(read.map(([name, count]) => [name?.replace(/^'/, ''), count])).toEqual(
        rows.map(([name, count]) => [name.replace(/^'/, ''), String(count)]),
      )
      for (const [name] of read) expect(name).not.toMatch(/^\s*[=+\-@＝＋]|^[\t\r\n]/)
    }),
    { numRuns: 500 },
  )
})
