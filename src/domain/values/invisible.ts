// Characters that nobody sees: which a text may have, and how a sentence names the others.

/** Controls, halves of pairs, and whatever Unicode says is drawn as nothing; no spaces. */
const hidden = /(?!\s)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u

/**
 * What cannot be seen and does not belong into a line of text: Arabic, Persian, Hebrew, Mongolian
 * and emoji are spelled with joiners, marks and selectors, all others only break or turn a line.
 */
const unwelcome =
  /(?![\p{Variation_Selector}\u061c\u200c-\u200f\u{e0020}-\u{e007f}])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufff9-\ufffb]/u

/** Why a text is not one line of plain text, with the first character that is to blame. */
export function whyNotPlain(text: string): string | undefined {
  const [character] = unwelcome.exec(text) ?? []
  return character && leaveOut(character)
}

/** Why a text that has no spaces in it is not plain, by the first character that nobody sees. */
export function whyNotVisible(text: string): string | undefined {
  const [character] = hidden.exec(text) ?? []
  return character && leaveOut(character)
}

/** The text without what nobody sees; spaces stay. */
export function dropInvisible(text: string): string {
  return Array.from(text)
    .filter((character) => !hidden.test(character))
    .join('')
}

/** The one sentence about a character that nobody sees. */
function leaveOut(character: string): string {
  return `Leave out the character ${nameOf(character)}, which cannot be seen.`
}

/** `U+200B (zero-width space)` */
function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  const name = names.get(point) ?? (directions.test(character) ? 'direction mark' : undefined)
  return name === undefined ? code : `${code} (${name})`
}

const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Those that come along with copied texts, by the names that editors show. */
const names = new Map([
  [0x09, 'tab'],
  [0x0a, 'line break'],
  [0x0d, 'line break'],
  [0x20_28, 'line break'],
  [0x20_29, 'line break'],
  [0xad, 'soft hyphen'],
  [0x20_0b, 'zero-width space'],
  [0x20_0c, 'zero-width non-joiner'],
  [0x20_0d, 'zero-width joiner'],
  [0x20_60, 'word joiner'],
  [0xfe_ff, 'byte order mark'],
])
