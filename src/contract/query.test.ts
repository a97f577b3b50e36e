// A query comes back from its text as it was, whatever the items of its lists are.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { count, listOf, number, oneOf, readQuery, required, text, writeQuery } from './query.ts'

const shape = {
  search: text(),
  names: listOf(text()),
  numbers: listOf(number()),
  size: count(1000),
}

const read = (search: string) => readQuery(shape, search).query

test('A query comes back as it was', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(',', '%', '2', 'C', '+', '&', '='), minLength: 1 }),
  )
  const query = fc.record(
    {
      search: words,
      names: fc.array(words, { minLength: 1 }),
      numbers: fc.array(fc.integer(), { minLength: 1 }),
      size: fc.integer({ min: 1, max: 1000 }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(query, (it) => {
      expect(read(writeQuery(it))).toEqual(it)
    }),
    { numRuns: 500 },
  )
})

describe('the text of a query', () => {
  test('has one parameter for a list, and none for what is empty', () => {
    const query = { search: '', names: ['a', 'b c'], numbers: [], size: undefined }
    expect(writeQuery(query)).toBe('names=a%2Cb+c')
  })

  test('is read from either way to write a comma between items', () => {
    expect(read('?names=a,b%2Cc')).toEqual({ names: ['a', 'b', 'c'] })
  })

  test('may hold nonsense, which is left out while the rest is kept', () => {
    expect(read('size=1001&numbers=4,x&search=&names=a&other=1')).toEqual({
      names: ['a'],
    })
  })

  test.each<[string, readonly (string | number)[]]>([
    ['size=0', ['size']],
    ['size=1.5', ['size']],
    ['size=1001', ['size']],
    ['size=two', ['size']],
    ['short=xxxx', ['short']],
    ['kinds=one,three', ['kinds', 1]],
    ['numbers=1,,x', ['numbers', 1]],
    ['kind=', []],
  ])('tells what of it means nothing, and which item of a list: %s', (search, path) => {
    const kinds = oneOf(['one', 'two'])
    const wanted = { ...shape, short: text(3), kinds: listOf(kinds), kind: kinds }
    const { issues } = readQuery(wanted, search)
    expect(issues.flatMap((issue) => issue.path)).toEqual(path)
  })

  test('has at its edges what it may have', () => {
    expect(read('size=1')).toEqual({ size: 1 })
    expect(read('size=1000')).toEqual({ size: 1000 })
    expect(readQuery({ short: text(3) }, 'short=😀😀😀').query).toEqual({ short: '😀😀😀' })
  })

  test('lacks nothing but what is required', () => {
    const wanted = { kind: required(oneOf(['one'])), since: required(number()), search: text() }
    const issues = (search: string) => readQuery(wanted, search).issues.map(({ path }) => path[0])
    expect(issues('')).toEqual(['kind', 'since'])
    expect(issues('kind=&since=')).toEqual(['kind', 'since'])
    expect(issues('kind=one&since=0')).toEqual([])
  })
})
