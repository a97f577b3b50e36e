// A query comes back from its text as it was, whatever the items of its lists are.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

import { queryList, readQuery, writeQuery } from './query.ts'

const schema = z.object({
  search: z.optional(z.string()),
  names: z.optional(queryList(z.string())),
  numbers: z.optional(queryList(z.coerce.number())),
  size: z.optional(z.coerce.number().check(z.int(), z.maximum(1000))),
})

test('A query comes back as it was', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(',', '%', '2', 'C', '+', '&', '='), minLength: 1 }),
  )
  const query = fc.record(
    {
      search: text,
      names: fc.array(text, { minLength: 1 }),
      numbers: fc.array(fc.integer(), { minLength: 1 }),
      size: fc.integer({ max: 1000 }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(query, (it) => {
      expect(readQuery(schema, writeQuery(it))).toEqual(it)
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
    expect(readQuery(schema, '?names=a,b%2Cc')).toEqual({ names: ['a', 'b', 'c'] })
  })

  test('may hold nonsense, which is left out while the rest is kept', () => {
    expect(readQuery(schema, 'size=1001&numbers=4,x&search=&names=a&other=1')).toEqual({
      names: ['a'],
    })
  })
})
