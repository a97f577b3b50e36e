// One way to search words: what is found whatever way it is written, and what is not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { foldText, hasAnyWord, makeMatcher } from './words.ts'

const finds = (text: string, search: string) => makeMatcher(search)(text)

describe('a search', () => {
  test.each([
    ['İstanbul', 'istanbul'],
    ['istanbul', 'İSTANBUL'],
    ['ısparta', 'ISPARTA'],
    ['Isparta', 'ısparta'],
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'straße'],
    ['ΟΔΟΣ', 'οδος'],
    ['οδος', 'οδοσ'],
    ['Café au lait', 'cafe\u0301 LAIT'],
    ['Zürich', 'zurich'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Garðar', 'gardar'],
    ['Þórshöfn', 'thorshofn'],
    ['Ŧana', 'tana'],
    ['Jane’s shop', "jane's"],
    ["Jane's shop", 'Jane’s'],
    ['the „old“ key', 'the "old" key'],
    ['web–shop', 'web-shop'],
    ['web-shop', 'web‑shop'],
    ['10 − 5', '10 - 5'],
    ['مُحَمَّد', 'محمد'],
    ['カﾞス', 'ガス'],
    ['ﬁnance', 'finance'],
    ['ＡＰＩ　ｋｅｙ', 'api key'],
    ['№ 5', 'no 5'],
    ['web\u00adshop', 'webshop'],
    ['webshop', 'web\u200bshop'],
    ['two\u00a0parts', 'parts two'],
    ['Amara Diallo', 'diallo  amara'],
  ])('finds “%s” by “%s”', (text, search) => expect(finds(text, search)).toBe(true))

  test.each([
    ['Zürich', 'zurichs'],
    ['web shop', 'webshop'],
    ['one', 'one two'],
    ['', 'x'],
  ])('does not find “%s” by “%s”', (text, search) => expect(finds(text, search)).toBe(false))

  test('finds every text by itself, in any case and in either way to compose it', () => {
    // A capital iota is written after a letter with a small one below: then the letters differ.
    const text = fc.string({ unit: 'grapheme' }).filter((it) => !/\u0345/.test(it.normalize('NFD')))
    fc.assert(
      fc.property(text, (written) => {
        for (const search of [written, written.toUpperCase(), written.toLowerCase()]) {
          for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
            expect(finds(written, search.normalize(form))).toBe(true)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('finds a word within another, and the words in any order', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((it) => !/\s/.test(it))
    fc.assert(
      fc.property(fc.array(word), word, word, (words, before, after) => {
        const text = words.map((it) => `${before} ${it} ${after}`).join(' ')
        expect(finds(text, words.toReversed().join('  '))).toBe(true)
      }),
    )
  })

  test('without words finds everything', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: fc.constantFrom(' ', '\t', '\u200b') }), (a, b) =>
        finds(a, b),
      ),
    )
  })
})

test('Folding a text again changes nothing, so a plain text goes the same way as any other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
      expect(foldText(`${text}é`)).toBe(`${foldText(text)}E`)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['', false],
  [' \t\u00a0', false],
  ['\u200b\u2060', false],
  [' a ', true],
  ['\u200b-', true],
])('a search for %j says something: %s', (search, says) => {
  expect(hasAnyWord(search)).toBe(says)
  expect(!says || !makeMatcher(search)('')).toBe(true)
})
