// The list of allowed origins: what may join it, why not, and what to know about it.
import { checkEntry, type EntryKind, type EntryReading } from './entry-list.ts'
import { explainOrigin } from './origin-mistakes.ts'
import { wordsIn } from './mistake.ts'
import { isLocalHost, normaliseOrigin, parseOrigin } from './parse-origin.ts'
import { trimText } from './plain-text.ts'

/**
 * Why a text cannot be added to the allowed origins, or undefined. An origin is a scheme, a host
 * and at most a port; the host may begin with a wildcard, and a duplicate is refused. [seen:
 * examples, integration-core] Longer, stranger or wider origins are refused with the reason.
 * [choice: origin.test.ts]
 */
export function checkOrigin(text: string, existing: readonly string[]): string | undefined {
  return checkEntry(origins, text, existing)
}

/** The list of allowed origins. */
export const origins: EntryKind = {
  plural: 'allowed origins',
  read: readOrigin,
  normalise: normaliseOrigin,
  duplicate: () => 'Origin already exists',
  isOneDespiteSpaces: (text) => wordsIn(text).filter((word) => word.includes('://')).length < 2,
}

function readOrigin(text: string): EntryReading {
  const trimmed = trimText(text)
  const written = parseOrigin(trimmed)
  return written === undefined ? explainOrigin(trimmed) : { written }
}

/**
 * What to know before allowing an origin, or undefined. The page warns about an origin over plain
 * HTTP, which others on the way can read and change. [choice]
 */
export function originAdvice(text: string): string | undefined {
  const origin = parseOrigin(trimText(text))
  const host = origin?.startsWith('http://') ? new URL(origin.replace('*.', '')).hostname : ''
  if (origin === undefined || host === '' || isLocalHost(host)) return undefined
  return `${origin} is not encrypted. Pages where people pay use https://.`
}

/** The same for each origin of a list: nothing for most. */
export function originAdvices(texts: readonly string[]): Map<string, string> {
  const advices = texts.flatMap((text) => {
    const advice = originAdvice(text)
    return advice === undefined ? [] : [[text, advice] as const]
  })
  return new Map(advices)
}
