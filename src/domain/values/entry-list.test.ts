// Lists of entries: each is read once, of a pair the second is wrong, and there is a limit.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { limits } from '#contract/limits.ts'

import { checkEntry, refusedEntries, type EntryKind } from './entry-list.ts'
import { ipRangeAdvice, ipRangeAdvices, ipRanges } from './ip-range.ts'
import { origins } from './origin.ts'

const distinct = (count: number) =>
  Array.from({ length: count }, (_, index) => `https://a${index}.example`)

describe('a list of entries', () => {
  test('can have 500, and says how many are too many without reading one of them', () => {
    expect(refusedEntries(origins, distinct(limits.list))).toEqual([])
    const read = vi.fn<EntryKind['read']>(origins.read)
    expect(refusedEntries({ ...origins, read }, distinct(limits.list + 1))).toEqual([
      { value: '501', message: 'There can be at most 500 allowed origins; these are 501.' },
    ])
    expect(read).not.toHaveBeenCalled()
  })

  test('that is full refuses one more, and a duplicate as a duplicate', () => {
    const full = distinct(limits.list)
    expect(checkEntry(origins, 'https://new.example', full)).toMatch(/^There can be at most 500/)
    expect(checkEntry(origins, 'https://A7.example/', full)).toBe('Origin already exists')
    expect(checkEntry(origins, 'https://new.example', full.slice(1))).toBeUndefined()
  })

  test('reads each entry once, however they lie', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'A', 'b', ' b', '', 'c'), { maxLength: 40 }),
        (texts) => {
          const read = vi.fn<EntryKind['read']>((text) => ({ written: text.trim().toLowerCase() }))
          const kind = {
            plural: 'letters',
            read,
            duplicate: (written: string) => `${written} again`,
          }
          const refused = refusedEntries(kind, texts)
          expect(read).toHaveBeenCalledTimes(texts.length)
          const kept = new Set(texts.map((text) => text.trim().toLowerCase()))
          expect(refused).toHaveLength(texts.length - kept.size)
        },
      ),
    )
  })
})

/** Ranges with many that lie within one another. */
const range = fc
  .tuple(fc.constantFrom('10.0', '10.1'), fc.constantFrom(0, 8, 12, 16, 24, 32), fc.nat(3))
  .map(([start, prefix, last]) => {
    if (prefix === 32) return `${start}.0.${last}`
    return prefix < 16 ? `${prefix === 0 ? '0' : '10'}.0.0.0/${prefix}` : `${start}.0.0/${prefix}`
  })

describe('advice on the ranges of a list', () => {
  test('is for each what it is against all others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(range, { maxLength: 12 }), (list) => {
        const others = (one: string) => list.filter((other) => other !== one)
        const expected = list.flatMap((one) => {
          const advice = ipRangeAdvice(one, others(one))
          return advice === undefined ? [] : [[one, advice] as const]
        })
        expect([...ipRangeAdvices(list)]).toEqual(expected)
      }),
    )
  })

  test('names the narrowest of the ranges around', () => {
    const list = ['10.0.0.0/8', '10.1.0.0/16', '10.1.2.3', '2001:db8::/32', '2001:db8:1::/48']
    expect(Object.fromEntries(ipRangeAdvices(list))).toEqual({
      '10.1.0.0/16': '10.1.0.0/16 is already covered by 10.0.0.0/8.',
      '10.1.2.3': '10.1.2.3 is already covered by 10.1.0.0/16.',
      '2001:db8:1::/48': '2001:db8:1::/48 is already covered by 2001:db8::/32.',
    })
  })
})

describe('an entry', () => {
  test('loses what cannot be seen at its ends, as it comes along with a copied text', () => {
    for (const start of ['\u200B', '\uFEFF', ' \u200E', '\u202A']) {
      expect(checkEntry(ipRanges, `${start}198.51.100.7\u200B`, [])).toBeUndefined()
      expect(origins.read(`${start}https://a.example\u202C `)).toEqual({
        written: 'https://a.example',
      })
    }
  })

  test('is refused for one inside, which the sentence names', () => {
    const sentence = 'Leave out the character U+200B (zero-width space), which cannot be seen.'
    expect(checkEntry(ipRanges, '198.51.\u200B100.7', [])).toBe(sentence)
    expect(checkEntry(origins, 'https://a\u200B.example', [])).toBe(sentence)
  })

  test('of 10,000 characters is refused for its length', () => {
    expect(checkEntry(ipRanges, '.'.repeat(10_000), [])).toMatch(/at most 64 characters/)
    expect(checkEntry(origins, `https://${'a.'.repeat(5000)}`, [])).toMatch(
      /at most 255 characters/,
    )
  })
})
