// Characters that nobody sees: what they do to a line of text, and how a sentence names them.
import { cutText, isLonger } from '#contract/limits.ts'

/** Spaces, controls, halves of pairs, and whatever Unicode says is drawn as nothing. */
const invisible = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u

/** The same without spaces. */
const hidden = /(?!\s)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u

/** They complete the character before them, such as a heart drawn in colour or a flag. */
const completing = /[\p{Variation_Selector}\u{e0020}-\u{e007f}]/u

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

/**
 * The text without what cannot be seen at its ends, where it often comes along with a copied text.
 * Everything that people type is read by it, in place of `String.trim`.
 */
export function trimText(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && invisible.test(characterAt(text, start))) {
    start += characterAt(text, start).length
  }
  while (start < end && isDroppedAtEnd(characterBefore(text, end))) {
    end -= characterBefore(text, end).length
  }
  return text.slice(start, end)
}

function isDroppedAtEnd(character: string): boolean {
  return invisible.test(character) && !completing.test(character)
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0)
}

function characterBefore(text: string, end: number): string {
  const [last = '', ...none] = text.slice(Math.max(end - 2, 0), end)
  return none.at(-1) ?? last
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

/** A text that somebody typed, short enough to be part of a sentence. */
export function shorten(text: string): string {
  return isLonger(text, longestQuote) ? `${cutText(text, longestQuote)}…` : text
}

const longestQuote = 100
