// The changes that a save is remembered by, in the words of a sentence.
import type { ToldChange } from '#contract/credential.ts'
import { instantInWords } from '#domain/values/instant-words.ts'

/** A change, with its end where it has one: `Key ending in qvR4Z expires 3 Mar 2026, 14:05 UTC`. */
export function toldInWords({ words, until }: ToldChange): string {
  return until === undefined ? words : `${words} ${instantInWords(until)}`
}

/** All changes of one save, or that there was none. */
export function savedInWords(changes: readonly string[], separator: string): string {
  return changes.join(separator) || 'Saved without a change'
}
