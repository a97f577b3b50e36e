// What changed since a mark, one sentence each, in the order in which it can be told.
import type { SandboxReply } from '#contract/sandbox.ts'
import { savedInWords } from '#domain/changes/told-words.ts'
import { instantInWords } from '#domain/values/instant-words.ts'

/** All of it but the words. */
export type Changed = Omit<SandboxReply<'whatChanged'>, 'words' | 'now'>

/** One sentence at least: that nothing changed is worth saying. */
export function wordsFor({ events, expired, requests, calls }: Changed): string[] {
  const sentences = [
    ...events.map(({ at, by, name, words }) => {
      return `${by}, ${instantInWords(at)}: ${name}: ${savedInWords(words, '; ')}.`
    }),
    ...expired.map(
      ({ at, username, tail }) => `${instantInWords(at)}: The key …${tail} of ${username} expired.`,
    ),
    ...requests.map(({ username, ...count }) => {
      const whose = username === null ? 'Requests of nobody known' : `Requests with ${username}`
      return `${whose}: ${countsInWords(count)}.`
    }),
    ...calls.map(({ name, ...count }) => `Calls of ${name}: ${countsInWords(count)}.`),
  ]
  return sentences.length > 0 ? sentences : ['Nothing changed.']
}

function countsInWords({ accepted, refused }: { accepted: number; refused: number }): string {
  if (refused === 0) return `${accepted} let in`
  return accepted === 0 ? `${refused} refused` : `${accepted} let in, ${refused} refused`
}
