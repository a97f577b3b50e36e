// The longest and the most of everything that anybody sends. Real use stays far below. [choice]

/** Lengths in characters, as people count them. */
export const limits = {
  /** The one that the provider documents. [doc] */
  description: 50,
  origin: 255,
  ipRange: 64,
  search: 200,
  /** The name of a role, a user, an account, an endpoint; a key that names a command. */
  name: 200,
  /** Entries of a list: origins, ranges, roles, accounts, planned failures. */
  list: 500,
  address: 8000,
  body: 1_000_000,
  /** Lists and objects within one another in a body. */
  depth: 32,
} as const

/** Characters as people count them: one code point is one, as in the OpenAPI documents' maxLength. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}
