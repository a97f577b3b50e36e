// Searching the ledger.
import { describe, expect, test } from 'vitest'

import { ledger } from './generated.ts'
import { searchRules } from './search-rules.ts'

const all = { search: '', certainty: null }

describe('searching the rules', () => {
  test('finds all of them without a word, and none for words that are nowhere', () => {
    expect(searchRules(ledger, all)).toEqual(ledger.rules)
    expect(ledger.rules.length).toBeGreaterThan(100)
    expect(searchRules(ledger, { ...all, search: 'quagga' })).toEqual([])
  })

  test('looks for every word, wherever it stands and however it is written', () => {
    const found = searchRules(ledger, { ...all, search: 'PREVIOUS  24 hours' })
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(ledger.rules.length / 4)
    expect(found.map(({ sentence }) => sentence)).toContain(
      'The previous API key keeps working for 24 hours, counted from the save that replaced it.',
    )
  })

  test('finds words as every search does, whatever an editor made of dashes and spaces', () => {
    for (const [plain, typed] of [
      ['api key', 'ＡＰＩ\u00a0kéy'],
      ['ipv4-mapped', 'IPv4‑mapped'],
      ['one’s', "one's"],
    ] as const) {
      const found = searchRules(ledger, { ...all, search: plain })
      expect(found.length, plain).toBeGreaterThan(0)
      expect(searchRules(ledger, { ...all, search: typed }), typed).toEqual(found)
    }
  })

  test('looks at sources and at the titles of tests', () => {
    const [rule] = ledger.rules.filter(({ certainty }) => certainty === 'doc')
    const label = ledger.sources[rule?.sources[0] ?? '']?.label ?? ''
    const title = ledger.tests[rule?.tests[0] ?? 0]?.title ?? ''
    expect(searchRules(ledger, { ...all, search: label })).toContain(rule)
    expect(searchRules(ledger, { ...all, search: title })).toContain(rule)
  })

  test.each(['doc', 'seen', 'choice'] as const)('keeps to what is %s', (certainty) => {
    const found = searchRules(ledger, { search: '', certainty })
    expect(found.length).toBeGreaterThan(5)
    expect(new Set(found.map((rule) => rule.certainty))).toEqual(new Set([certainty]))
  })
})
