// An instant in the words of a sentence that page, backend and log say alike.
import { dayInWords } from './day-words.ts'

/** `3 Mar 2026, 14:05 UTC`: sentences of the backend know no other zone. Milliseconds since 1970. */
export function instantInWords(at: number): string {
  const instant = new Date(at)
  const day = dayInWords(instant.getUTCDate(), instant.getUTCMonth(), instant.getUTCFullYear())
  return `${day}, ${instant.toISOString().slice(-13, -8)} UTC`
}
