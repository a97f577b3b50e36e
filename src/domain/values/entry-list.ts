// Lists that people fill entry by entry: what may join one, however many entries there are.
import { limits } from '#contract/limits.ts'

import { trimText } from './plain-text.ts'

/** An entry as it is written once, or why it is none. */
export type EntryReading = { written: string } | { refusal: string }

/** What the entries of a list are. */
export type EntryKind = {
  /** Several of them, in words. */
  plural: string
  read: (text: string) => EntryReading
  /** Why an entry that is there already is refused. */
  duplicate: (written: string) => string
}

/** Why a text cannot join the entries that are there, or undefined. */
export function checkEntry(
  kind: EntryKind,
  text: string,
  existing: readonly string[],
): string | undefined {
  const read = kind.read(text)
  if ('refusal' in read) return read.refusal
  const isKnown = existing.some((other) => normaliseEntry(kind, other) === read.written)
  return isKnown ? kind.duplicate(read.written) : tooMany(kind.plural, existing.length + 1)
}

/** The one way to write an entry. A text that is none comes back trimmed, otherwise as it is. */
export function normaliseEntry(kind: EntryKind, text: string): string {
  const read = kind.read(text)
  return 'written' in read ? read.written : trimText(text)
}

/** What is wrong with the entries of a whole list, each read once: of a pair the second is wrong. */
export function refusedEntries(
  kind: EntryKind,
  texts: readonly string[],
): { value: string; message: string }[] {
  const excess = tooMany(kind.plural, texts.length)
  if (excess !== undefined) return [{ value: String(texts.length), message: excess }]
  const known = new Set<string>()
  return texts.flatMap((value) => {
    const read = kind.read(value)
    if ('refusal' in read) return [{ value, message: read.refusal }]
    if (known.has(read.written)) return [{ value, message: kind.duplicate(read.written) }]
    known.add(read.written)
    return []
  })
}

/** Why there cannot be so many, or undefined. */
export function tooMany(plural: string, count: number): string | undefined {
  if (count <= limits.list) return undefined
  return `There can be at most ${limits.list} ${plural}; these are ${count}.`
}
