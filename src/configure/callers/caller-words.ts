// What a caller gets and holds, in the words that page and print share.
import type { CallerState, CallStatus } from '#contract/caller.ts'
import { countText } from '#domain/values/count-text.ts'

/** How its calls go; undefined while it makes none. */
export function statusInWords(status: CallStatus | undefined): string {
  if (status === undefined) return 'Not calling yet'
  return status === 200 ? 'Working' : `Failing (${status})`
}

/** `1,440 OK, 0 unauthorized, 0 forbidden` */
export function countsInWords(counts: CallerState['recent']): string {
  const [ok, unauthorized, forbidden] = [counts[200], counts[401], counts[403]].map(countText)
  return `${ok} OK, ${unauthorized} unauthorized, ${forbidden} forbidden`
}
