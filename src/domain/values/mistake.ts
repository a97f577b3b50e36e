// What is wrong with a text that was meant as an entry of a list, and the entry that was meant.

/** One mistake: the reason, and the text without it, where one can tell what was meant. */
export type Mistake = { reason: string; mended?: string | undefined }

/** Finds one kind of mistake. */
export type FindMistake = (text: string) => Mistake | undefined

/** Why a text is refused, in full sentences; `meant` is itself an entry. */
export type Refusal = { refusal: string; meant?: string | undefined }

/** How many mistakes one text may have before nobody can tell what was meant. */
const mostMistakes = 6

/**
 * The first mistake decides the reason. Mending it may bring up the next one; the suggestion is
 * what is left when all are mended, as `write` writes it.
 */
export function explain(
  text: string,
  kinds: readonly FindMistake[],
  write: (text: string) => string | undefined,
): Refusal {
  const first = findFirst(text, kinds)
  const meant = mend(first, kinds, write, mostMistakes)
  const reason = first?.reason ?? ''
  return meant === undefined
    ? { refusal: reason }
    : { refusal: `${reason} Did you mean ${meant}?`, meant }
}

function mend(
  mistake: Mistake | undefined,
  kinds: readonly FindMistake[],
  write: (text: string) => string | undefined,
  left: number,
): string | undefined {
  const mended = mistake?.mended
  if (mended === undefined || left === 0) return undefined
  return write(mended) ?? mend(findFirst(mended, kinds), kinds, write, left - 1)
}

function findFirst(text: string, kinds: readonly FindMistake[]): Mistake | undefined {
  for (const find of kinds) {
    const mistake = find(text)
    if (mistake) return mistake
  }
  return undefined
}

/** The text without these characters at its ends. */
export function dropEnds(text: string, atStart: string, atEnd: string): string {
  let start = 0
  let end = text.length
  while (start < end && atStart.includes(text.charAt(start))) start += 1
  while (start < end && atEnd.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/**
 * Full-width forms, digits of other scripts, and signs that only look like those of a keyboard.
 * Spaces are another mistake.
 */
export const notPlain: FindMistake = (text) => {
  const signs = Array.from(text)
  const odd = signs.find((sign) => plainSign(sign) !== sign)
  if (odd === undefined) return undefined
  const mended = signs.map(plainSign).join('')
  return { reason: `Write it in plain characters: “${odd}” is not one.`, mended }
}

function plainSign(sign: string): string {
  if (/\s/.test(sign)) return sign
  if (/[\p{Pd}−]/u.test(sign)) return '-'
  const plain = lookAlikes[sign] ?? sign.normalize('NFKC')
  const code = plain.codePointAt(0) ?? 0
  if (code < 128 || !isDigit(code)) return plain
  // The ten digits of a script stand together, from a code that ends in 0 or 6 on.
  const row = code - (code % 16)
  return String(code - row - (isDigit(row) ? 0 : 6))
}

function isDigit(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(code))
}

const lookAlikes: Record<string, string> = { '⁄': '/', '∕': '/', '∶': ':', '。': '.' }

/** How many there are of something, as a word. */
export function countInWords(count: number): string {
  return numbers[count] ?? String(count)
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** The words of a text, which spaces and the usual separators of lists keep apart. */
export function wordsIn(text: string): string[] {
  return text.split(/[\s,;|]/).filter((word) => word !== '')
}
