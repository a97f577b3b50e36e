// What the page about certainty knows: every rule with how sure it is, its source and its tests.

/** Documented by the provider, seen elsewhere, or ours. */
export type Certainty = 'doc' | 'seen' | 'choice'

export type Source = { label: string; url: string }

export type Rule = {
  subject: string
  certainty: Certainty
  sentence: string
  /** Short names of sources; a choice of ours has none. */
  sources: string[]
  /** Where it is written down. */
  file: string
  /** Places in the ledger's list of tests. */
  tests: number[]
}

export type Subject = {
  name: string
  /** What we went by where nobody says anything. */
  choice: string
}

export type Ledger = {
  sources: Record<string, Source>
  subjects: Subject[]
  rules: Rule[]
  tests: { title: string; file: string }[]
}
