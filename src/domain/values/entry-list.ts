// Lists that people fill entry by entry: what may join one, however many entries there are.
import { limits } from '#contract/limits.ts'

import { dropEnds, type Refusal } from './mistake.ts'
import { trimText } from './plain-text.ts'
import { countText } from '#domain/values/count-text.ts'

/** An entry as it is written once, or why it is none. */
export type EntryReading = { written: string } | Refusal

/** What the entries of a list are. */
export type EntryKind = {
  /** Several of them, in words. */
  plural: string
  read: (text: string) => EntryReading
  /** The one way to write an entry; for what is none, the text itself. */
  normalise: (text: string) => string
  /** Why an entry that is there already is refused. */
  duplicate: (written: string) => string
  /** Whether a text with spaces is one entry, or meant as one. */
  isOneDespiteSpaces: (text: string) => boolean
}

/** A text that cannot join a list, and why. */
export type RefusedEntry = { value: string; message: string }

/** What of these texts joins a list, as it is written there, and what does not. */
export type Admission = { admitted: string[]; refused: RefusedEntry[] }

/**
 * Judges each text alone, in their order, by the entries that are there and those before it. A
 * list that is full takes no more.
 */
export function admitEntries(
  kind: EntryKind,
  texts: readonly string[],
  existing: readonly string[],
): Admission {
  const known = new Set(existing.map(kind.normalise))
  const admitted: string[] = []
  const refused: RefusedEntry[] = []
  for (const value of texts) {
    const read = kind.read(value)
    const isNew = 'written' in read && !known.has(read.written)
    const isFull = existing.length + admitted.length >= limits.list
    if (!('written' in read)) refused.push({ value, message: read.refusal })
    else if (!isNew) refused.push({ value, message: kind.duplicate(read.written) })
    else if (isFull) refused.push({ value, message: fullList(kind.plural) })
    else {
      known.add(read.written)
      admitted.push(read.written)
    }
  }
  return { admitted, refused }
}

/** Why a text cannot join the entries that are there, or undefined. */
export function checkEntry(
  kind: EntryKind,
  text: string,
  existing: readonly string[],
): string | undefined {
  return admitEntries(kind, [text], existing).refused[0]?.message
}

/** What is wrong with the entries of a whole list, each read once: of a pair the second is wrong. */
export function refusedEntries(kind: EntryKind, texts: readonly string[]): RefusedEntry[] {
  const excess = tooMany(kind.plural, texts.length)
  if (excess !== undefined) return [{ value: String(texts.length), message: excess }]
  return admitEntries(kind, texts, []).refused
}

/**
 * The entries in a text that somebody typed or pasted: a list with line ends, tabs, commas,
 * semicolons or spaces between them, in quotes or not. None is lost, and what was meant as one entry stays one.
 */
export function takeApart(kind: EntryKind, text: string): string[] {
  const pieces = text
    .split(/[\n\r\t,;|\u2028\u2029]/)
    .map((piece) => dropEnds(trimText(piece), quotes, quotes))
    .filter((piece) => piece !== '')
  // `203,0,113,7`: where no piece makes sense alone and the whole does, it is one entry.
  const isShort = pieces.length > 1 && pieces.length <= mostPieces
  const isNone = isShort && !pieces.some((piece) => makesSense(kind, piece))
  if (isNone && makesSense(kind, text)) return [trimText(text)]
  return pieces.flatMap((piece) =>
    !/\s/.test(piece) || kind.isOneDespiteSpaces(piece)
      ? [piece]
      : piece.split(/\s/).filter((word) => word !== ''),
  )
}

/** So many parts one entry can have, with commas between them by mistake. */
const mostPieces = 8

/** Tables and programs put them around what they hand over. */
const quotes = '"\''

function makesSense(kind: EntryKind, text: string): boolean {
  const read = kind.read(text)
  return 'written' in read || read.meant !== undefined
}

function fullList(plural: string): string {
  return `There can be at most ${limits.list} ${plural}, and the list is full.`
}

/** Why there cannot be so many, or undefined. */
export function tooMany(plural: string, count: number): string | undefined {
  if (count <= limits.list) return undefined
  return `There can be at most ${limits.list} ${plural}; these are ${countText(count)}.`
}
