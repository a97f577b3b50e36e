// The mistakes that people make with entries: each gets its own reason, and the entry that was meant.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { admitEntries, takeApart, type EntryKind } from './entry-list.ts'
import { ipRanges } from './ip-range.ts'
import { origins } from './origin.ts'
import { trimText } from './plain-text.ts'
import { mistakenOrigins, mistakenRanges } from './testing/mistakes.ts'
import { oddOrigins, oddRanges } from './testing/odd-entries.ts'

const mistakes = new Map<EntryKind, string[]>([
  [ipRanges, [...mistakenRanges, ...oddRanges]],
  [origins, [...mistakenOrigins, ...oddOrigins]],
])

const kinds = [...mistakes.keys()]
const inputs = (kind: EntryKind) => [...new Set(mistakes.get(kind))]

/** The text with what nobody sees written out. */
function visibly(text: string): string {
  const code = (sign: string) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  return text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, code)
}

test('Each mistake has a sentence that is true for it, for a person to read', async () => {
  const told = kinds.map((kind) => {
    const lines = inputs(kind).map((text) => {
      const read = kind.read(text)
      expect(read, text).toHaveProperty('refusal')
      return `${visibly(text).slice(0, 80)}\n    ${'refusal' in read ? read.refusal : ''}`
    })
    return [kind.plural.toUpperCase(), ...lines].join('\n\n')
  })
  expect(kinds.flatMap(inputs).length).toBeGreaterThan(200)
  await expect(`${told.join('\n\n\n')}\n`).toMatchFileSnapshot('entry-mistakes.txt')
})

/** Entries and mistakes with some more mistakes in them. */
function nearly(kind: EntryKind) {
  const known = [...inputs(kind), '203.0.113.0/24', '2001:db8::1', 'https://shop.example.com:8443']
  const sign = fc.constantFrom(...Array.from('0123456789abfxz.:/*-,; []"@%\\\u200B\t'))
  const edit = fc.tuple(fc.nat(60), fc.nat(2), sign)
  return fc
    .tuple(fc.constantFrom(...known), fc.array(edit, { maxLength: 4 }))
    .map(([text, edits]) =>
      edits.reduce((now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut), text),
    )
}

describe.each(kinds)('any text for the list of $plural', (kind) => {
  const texts = nearly(kind)

  test('is an entry, or refused with a suggestion that is one', () => {
    let suggestions = 0
    fc.assert(
      fc.property(texts, (text) => {
        const read = kind.read(text)
        // What is written down and what is looked for in a list are one.
        const written = 'written' in read ? read.written : trimText(text)
        expect(kind.normalise(text)).toBe(written)
        if ('written' in read) {
          expect(kind.read(read.written)).toEqual({ written: read.written })
          return
        }
        expect(read.refusal).toMatch(/^[A-Z0-9:“].*[.?]$/su)
        // Whatever is short is refused for something else than its length, punycode aside.
        if (text.length < 60) expect(read.refusal).not.toContain('at most 255')
        if (read.meant === undefined) return
        suggestions += 1
        expect(kind.read(read.meant)).toEqual({ written: read.meant })
        expect(read.refusal.endsWith(`. Did you mean ${read.meant}?`)).toBe(true)
      }),
      { numRuns: 3000 },
    )
    expect(suggestions).toBeGreaterThan(300)
  })

  test('taken apart loses nothing but what separates entries', () => {
    const core = (text: string) => text.replace(/[\s,;|"'\u200B]/gu, '')
    fc.assert(
      fc.property(
        fc.array(texts, { maxLength: 5 }),
        fc.constantFrom('\n', '\t', ',', ';', '|'),
        (parts, sign) => {
          const entries = takeApart(kind, parts.join(sign))
          expect(core(entries.join(''))).toBe(core(parts.join('')))
          const { admitted, refused } = admitEntries(kind, entries, [])
          expect(admitted.length + refused.length).toBe(entries.length)
          for (const entry of admitted) expect(kind.read(entry)).toEqual({ written: entry })
        },
      ),
    )
  })
})
