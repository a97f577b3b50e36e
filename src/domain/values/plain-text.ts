// Texts that people typed: without what comes along at their ends, and short enough for a sentence.
import { cutText, isLonger } from '#contract/limits.ts'

/** Spaces, controls, halves of pairs, and whatever Unicode says is drawn as nothing. */
const invisible = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u

/** They complete the character before them, such as a heart drawn in colour or a flag. */
const completing = /[\p{Variation_Selector}\u{e0020}-\u{e007f}]/u

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
  let visible = end
  while (start < visible && invisible.test(characterBefore(text, visible))) {
    visible -= characterBefore(text, visible).length
  }
  // Behind a plain letter or digit there is nothing to complete.
  return text.slice(start, /[!-~]/.test(text.charAt(visible - 1)) ? visible : end)
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

/** A text that somebody typed, short enough to be part of a sentence. */
export function shorten(text: string): string {
  return isLonger(text, longestQuote) ? `${cutText(text, longestQuote)}…` : text
}

const longestQuote = 100

/**
 * What somebody typed, as a part of a sentence that keeps its direction to itself. Marks that
 * nobody sees are put in only where they do something.
 */
export function isolate(text: string): string {
  return turning.test(text) ? `\u2068${text}\u2069` : text
}

/** A sentence whose quoted part is what somebody typed. */
export function isolateQuotes(text: string): string {
  const start = text.indexOf('“') + 1
  const end = text.lastIndexOf('”')
  if (start === 0 || end < start) return text
  return `${text.slice(0, start)}${isolate(text.slice(start, end))}${text.slice(end)}`
}

/** Scripts that run from right to left, and the marks that turn a line. */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
