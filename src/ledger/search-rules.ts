// Finds rules by words of theirs, of their subject, their sources or their tests.
import { makeMatcher } from '#domain/values/words.ts'

import type { Certainty, Ledger, Rule } from './ledger.ts'

type Wanted = { search: string; certainty: Certainty | null }

/** The rules in which every word that was typed occurs. */
export function searchRules({ rules, sources, tests }: Ledger, wanted: Wanted): Rule[] {
  const hasWords = makeMatcher(wanted.search)
  return rules.filter((rule) => {
    if (wanted.certainty !== null && rule.certainty !== wanted.certainty) return false
    const text = [
      rule.sentence,
      rule.subject,
      ...rule.sources.map((name) => sources[name]?.label),
      ...rule.tests.map((index) => tests[index]?.title),
    ].join(' ')
    return hasWords(text)
  })
}
