// The body of a request as JSON, whatever somebody sent.
import { isLonger, lengthOf, limits } from '#contract/limits.ts'
import { trimText } from '#domain/values/plain-text.ts'

/** The value of a text, `{}` for an empty one, or why it has none. */
export type BodyReading = { json: unknown } | { refusal: string }

export function readBody(text: string): BodyReading {
  if (trimText(text) === '') return { json: {} }
  // What is nested without end costs more to walk through than it took to send.
  if (isTooDeep(text)) {
    return { refusal: `The request body is nested deeper than ${limits.depth} levels.` }
  }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { refusal: 'The request body is not valid JSON.' }
  }
}

/** Why a request is too large to be looked at, with the status that says so; or undefined. */
export function whyTooLarge(
  request: Request,
  bodyText: string,
  most: number = limits.body,
): { status: number; detail: string } | undefined {
  if (isLonger(bodyText, most)) {
    const detail = `A request body can have at most ${most} characters; this one has ${lengthOf(bodyText)}.`
    return { status: 413, detail }
  }
  if (request.url.length <= limits.address) return undefined
  return { status: 414, detail: `An address can have at most ${limits.address} characters.` }
}

/** Counts brackets outside of texts, in one walk. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let isText = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (isText && character === '\\') index += 1
    else if (character === '"') isText = !isText
    else if (isText) continue
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > limits.depth) return true
  }
  return false
}
