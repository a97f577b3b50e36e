// Who was given a key before it was saved: a loss of theirs that leaving brings about.
import type { CallerState } from '#contract/caller.ts'
import { callerInWords } from '#domain/callers/caller.ts'
import { tailOf } from '#domain/keys/secret.ts'

/** In words, which callers would be refused if this unsaved key were never saved. */
export function lossesOfCallers(callers: readonly CallerState[], unsavedKey: string): string[] {
  return callers
    .filter(({ key }) => key.state === 'unknown' && key.tail === tailOf(unsavedKey))
    .map(
      (caller) => `${callerInWords(caller)} was given the new API key: its calls will be refused`,
    )
}
