// What is typed into a field decides how keyboards, spelling, password managers and translators treat it.

/** `text` is what people write; all other kinds are read character by character. */
export type FieldKind = 'text' | 'search' | 'address' | 'username' | 'secret' | 'code'

/** Nothing that a keyboard or a translator adds, and no copy of it sent away to be checked. */
const exact = {
  inputMode: 'text',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  autoComplete: 'off',
  spellCheck: false,
  translate: 'no',
} as const

const kinds = {
  text: {
    ...exact,
    autoCapitalize: 'sentences',
    autoCorrect: 'on',
    spellCheck: true,
    translate: 'yes',
  },
  // Its placeholder is a word of ours.
  search: { ...exact, inputMode: 'search', translate: 'yes' },
  /** Of a site or a machine: a keyboard with dots and slashes. */
  address: { ...exact, inputMode: 'url' },
  /** Has an @ in it, and is made by the system: nobody's mail address. */
  username: { ...exact, inputMode: 'email' },
  secret: exact,
  code: exact,
} as const satisfies Record<FieldKind, object>

export function fieldAttributes(kind: FieldKind) {
  return kinds[kind]
}

/** Where each character counts, they are told apart best. */
export function isExact(kind: FieldKind): boolean {
  return kind !== 'text' && kind !== 'search'
}
