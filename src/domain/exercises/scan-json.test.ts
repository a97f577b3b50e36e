// A file of JSON is read as JSON.parse reads it, and a mistake in it has its line.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { limits } from '#contract/limits.ts'

import { lineAt, pathName, scanJson } from './scan-json.ts'

const text = '{\n  "a": [1, {"b": "x,]}\\""},\n   true],\n  "c": {\n    "d": null }\n}\n'

function line(...path: PropertyKey[]): number {
  const scan = scanJson(text)
  if (!('lines' in scan)) throw new Error(scan.refusal)
  return lineAt(scan.lines, path)
}

test('every value has its line, and what is missing that of what is around it', () => {
  expect([line(), line('a'), line('a', 1, 'b'), line('a', 2)]).toEqual([1, 2, 2, 3])
  expect([line('c'), line('c', 'd'), line('c', 'e'), line('a', 7, 'x')]).toEqual([4, 5, 4, 2])
  expect(lineAt(new Map(), [])).toBe(1)
  expect(pathName(['goals', 0, 'when'])).toBe('goals.0.when')
})

test.each([
  ['', 1, 'A value is expected here.'],
  ['{\n a: 1}', 2, 'The name of a field in double quotes is expected here.'],
  ['{\n "a" 1}', 2, 'A colon is expected here.'],
  ['{"a":\n\n}', 3, 'A value is expected here.'],
  ['[1\n2]', 2, 'A comma or ] is expected here.'],
  ['{"a": 1\n"b": 2}', 2, 'A comma or } is expected here.'],
  ['[1,]', 1, 'A value is expected here.'],
  ['{"a": 1,\n}', 2, 'The name of a field in double quotes is expected here.'],
  ['1\n\n2', 3, 'Nothing more is expected here.'],
  ['["a\nb"]', 1, 'A value is expected here.'],
  ['01', 1, 'A value is expected here.'],
  ['1.', 1, 'A value is expected here.'],
  ['nullx', 1, 'A value is expected here.'],
  ['"\\x"', 1, 'A value is expected here.'],
])('%j has a mistake in line %i', (broken, at, refusal) => {
  expect(scanJson(broken)).toEqual({ line: at, refusal })
  expect(isJson(broken)).toBe(false)
})

test('depth has a limit', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  expect(scanJson(nested(limits.depth + 1))).toHaveProperty('lines')
  expect(scanJson(nested(limits.depth + 2))).toHaveProperty(
    'refusal',
    'It is nested deeper than 32 levels.',
  )
  expect(scanJson(nested(100_000))).toHaveProperty('refusal')
})

test('whatever JSON writes is read, in every layout', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (json, layout) => {
      expect(scanJson(JSON.stringify(JSON.parse(json), null, layout))).toHaveProperty('lines')
    }),
  )
})

test('a text is JSON exactly where JSON.parse says so', () => {
  const parts = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '\\',
    '1',
    '-',
    '0',
    '.5',
    'e3',
    'true',
    'null',
    ' ',
    '\n',
    '"b":',
    '\u0007',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 9 }), (pieces) => {
      const given = pieces.join('')
      expect('lines' in scanJson(given)).toBe(isJson(given))
    }),
    { numRuns: 3000, examples: [[['"a"', '"']], [['-', '0', '.5', 'e3']]] },
  )
})

function isJson(given: string): boolean {
  try {
    JSON.parse(given)
    return true
  } catch {
    return false
  }
}
