// The longest and the most of everything that anybody sends. Every list and text has a limit far
// beyond real use. [choice: contract/limits.test.ts]

/** Lengths in characters, as people count them. */
export const limits = {
  /** A description can have at most 50 characters. [doc: management, refusal.test.ts] */
  description: 50,
  origin: 255,
  ipRange: 64,
  search: 200,
  /** Simulated integrations of one credential, and the name of one. */
  callers: 10,
  callerName: 50,
  /** A key that names a command. */
  commandKey: 200,
  /** Entries of a list: origins, ranges, roles, accounts, planned failures. */
  list: 500,
  address: 8000,
  /** A world in a link, in characters: Teams lets 28 kB of a message pass, Slack 40,000 characters. */
  link: 24_000,
  body: 1_000_000,
  /** A body that is a whole world. */
  world: 100_000_000,
  /** Lists and objects within one another in a body. */
  depth: 32,
} as const

/** Characters as people count them: one code point is one, as in the OpenAPI documents' maxLength. */
export function lengthOf(text: string): number {
  const pairs = text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0
  return text.length - pairs
}

/** Whether a text has more characters than `most`; one of any length is not counted to its end. */
export function isLonger(text: string, most: number): boolean {
  if (text.length <= most) return false
  return text.length > 2 * most || lengthOf(text) > most
}

/** The first `most` characters of a text, none of them cut in half. */
export function cutText(text: string, most: number): string {
  return isLonger(text, most)
    ? Array.from(text.slice(0, 2 * most))
        .slice(0, most)
        .join('')
    : text
}
