// What the sentence above the list says of the whole tab.
import type { TabSummary } from '#contract/credential-list.ts'
import { countText } from '#domain/values/count-text.ts'

/** Of keys that end, how many there are and how many of them are used. There is at least one. */
export function endingInWords({ ending, inUse }: Pick<TabSummary, 'ending' | 'inUse'>): string {
  if (ending === 1) {
    return `1 key ends within 24 hours; it is ${inUse === 0 ? 'not' : 'still'} in use.`
  }
  return `${countText(ending)} keys end within 24 hours; ${usedInWords(ending, inUse)} in use.`
}

function usedInWords(ending: number, inUse: number): string {
  if (inUse === 0) return 'none is'
  if (inUse === ending) return ending === 2 ? 'both are still' : 'all are still'
  return `${countText(inUse)} ${inUse === 1 ? 'is' : 'are'} still`
}

/** Of simulated integrations whose calls are refused now. There is at least one. */
export function refusedInWords(count: number): string {
  return count === 1
    ? '1 integration is being refused.'
    : `${countText(count)} integrations are being refused.`
}
