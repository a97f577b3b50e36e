// What to say of code that did not come: why, what is safe, and what to do.
import { currentLosses } from '#page/leaving/leaving.ts'
import type { MissingReason } from './load-part.ts'

const words: Record<MissingReason, string> = {
  offline:
    'This browser is offline, or the site that the simulator comes from does not answer. What is open here goes on working, and what you saved is kept. Try again when the site is back.',
  outdated:
    'A newer version of this simulator is available. Reload to get it. What you saved is kept.',
  'held back':
    'The site that the simulator comes from answers, but this part of it does not arrive: a content blocker or a filter may hold it back. What you saved is kept. Allow the scripts of this site, then try again.',
}

export function missingWords(reason: MissingReason): string {
  const hasDraft = reason === 'outdated' && currentLosses().length > 0
  return hasDraft
    ? `${words[reason]} Save your changes first: they can still be saved.`
    : words[reason]
}
