// Lists of entries: each is read once, of a pair the second is wrong, and there is a limit.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { limits } from '#contract/limits.ts'

import {
  admitEntries,
  checkEntry,
  refusedEntries,
  takeApart,
  type EntryKind,
} from './entry-list.ts'
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
            normalise: (text: string) => text.trim().toLowerCase(),
            duplicate: (written: string) => `${written} again`,
            isOneDespiteSpaces: () => true,
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

describe('a pasted list', () => {
  const ranges = (text: string) => takeApart(ipRanges, text)

  test.each<[string, string, string[]]>([
    ['lines', '10.0.0.1\r\n10.0.0.2\n\n10.0.0.3\n', ['10.0.0.1', '10.0.0.2', '10.0.0.3']],
    ['commas and semicolons', '10.0.0.1, 10.0.0.2;10.0.0.3', ['10.0.0.1', '10.0.0.2', '10.0.0.3']],
    ['spaces', ' 10.0.0.1  10.0.0.2 ', ['10.0.0.1', '10.0.0.2']],
    ['spaces, of IPv6', '2001:db8::1 ::1', ['2001:db8::1', '::1']],
    [
      'columns of a table',
      '10.0.0.1\tOffice\n10.0.0.2\tHome',
      ['10.0.0.1', 'Office', '10.0.0.2', 'Home'],
    ],
    ['quotes', '"10.0.0.1","10.0.0.2"', ['10.0.0.1', '10.0.0.2']],
    [
      'an address and its mask',
      '10.0.0.0 255.0.0.0\n10.1.0.0 /16',
      ['10.0.0.0 255.0.0.0', '10.1.0.0 /16'],
    ],
    ['a first and a last address', '10.0.0.1 - 10.0.0.9', ['10.0.0.1 - 10.0.0.9']],
    ['commas for dots', '203,0,113,7', ['203,0,113,7']],
    ['nothing', ' ,;\n', []],
  ])('is taken apart by %s', (_, text, entries) => {
    expect(ranges(text)).toEqual(entries)
  })

  test('of origins without a scheme is one of several mistakes, not of one', () => {
    const text = 'shop.example.com, www.shop.example.com'
    expect(takeApart(origins, text)).toEqual(['shop.example.com', 'www.shop.example.com'])
    expect(takeApart(origins, 'https://shop .example')).toEqual(['https://shop .example'])
    const two = ['https://a.example', 'https://b.example']
    expect(takeApart(origins, two.join(' '))).toEqual(two)
  })

  test('is judged entry by entry: what is good joins, the rest comes back with its reason', () => {
    const texts = ['10.0.0.2', 'office', '10.0.0.1/32', '10.0.0.2']
    expect(admitEntries(ipRanges, texts, ['10.0.0.1'])).toEqual({
      admitted: ['10.0.0.2'],
      refused: [
        {
          value: 'office',
          message: '“office” is a name. Enter the IP address that it stands for.',
        },
        { value: '10.0.0.1/32', message: '10.0.0.1 is already in the list.' },
        { value: '10.0.0.2', message: '10.0.0.2 is already in the list.' },
      ],
    })
  })

  test('that is longer than the list has room for fills it, and says so of the rest', () => {
    const existing = distinct(limits.list - 1)
    const texts = ['https://b1.example', 'https://a3.example', 'https://b2.example']
    expect(admitEntries(origins, texts, existing)).toEqual({
      admitted: ['https://b1.example'],
      refused: [
        { value: 'https://a3.example', message: 'Origin already exists' },
        {
          value: 'https://b2.example',
          message: 'There can be at most 500 allowed origins, and the list is full.',
        },
      ],
    })
  })
})

/** Ranges with many that lie within one another. */
const range = fc
  .tuple(fc.constantFrom('10.0', '10.1'), fc.constantFrom(0, 8, 12, 16, 24, 32), fc.nat(3))
  .map(([start, prefix, last]) => {
    if (prefix === 32) return `${start}.0.${last}`
    return prefix < 16 ? `${prefix === 0 ? '0' : '10'}.0.0.0/${prefix}` : `${start}.0.0/${prefix}`
  })

test('A text with more mistakes than six is refused without a guess', () => {
  const six = 'hhttps:/user@shop..example.com.:/pay'
  expect(origins.read(six)).toMatchObject({ meant: 'https://shop.example.com' })
  expect(origins.read(`<${six}>`)).not.toHaveProperty('meant')
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
    expect(checkEntry(ipRanges, '198.51.\u200B100.7', [])).toBe(
      `${sentence} Did you mean 198.51.100.7?`,
    )
    expect(checkEntry(origins, 'https://a\u200B.example', [])).toBe(
      `${sentence} Did you mean https://a.example?`,
    )
  })

  test('of 10,000 characters is refused for its length', () => {
    expect(checkEntry(ipRanges, '.'.repeat(10_000), [])).toMatch(/at most 64 characters/)
    expect(checkEntry(origins, `https://${'a.'.repeat(5000)}`, [])).toMatch(
      /at most 255 characters/,
    )
  })
})
