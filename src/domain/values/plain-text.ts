// Characters that nobody sees: what they do to a line of text, and how a sentence names them.

/** Controls, ends of lines, halves of pairs, and what turns the direction of the text around it. */
const unwelcome = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** Why a text is not one line of plain text, with the first character that is to blame. */
export function whyNotPlain(text: string): string | undefined {
  const [character] = unwelcome.exec(text) ?? []
  if (character === undefined) return undefined
  return `Leave out the character ${codeOf(character)}: it cannot be seen, and would break or turn the line.`
}

/** The text without what cannot be seen at its ends, as it often comes along with a copied text. */
export function withoutInvisibleEnds(text: string): string {
  const characters = Array.from(text)
  let start = 0
  let end = characters.length
  while (start < end && isInvisible(characters[start])) start += 1
  while (end > start && isInvisible(characters[end - 1])) end -= 1
  return characters.slice(start, end).join('')
}

/** Names the first character of a text that cannot be seen, or undefined. */
export function nameInvisible(text: string): string | undefined {
  const character = Array.from(text).find((one) => !/\s/.test(one) && isInvisible(one))
  return character && codeOf(character)
}

function isInvisible(character = ''): boolean {
  return /[\s\p{Cc}\p{Cf}]/u.test(character)
}

/** `U+202E` */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A text that somebody typed, short enough to be part of a sentence. */
export function shorten(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote)}…`
}

const longestQuote = 100
