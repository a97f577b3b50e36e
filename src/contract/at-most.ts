// The length of a text in a schema, counted as everywhere else.
import * as z from 'zod/mini'

import { isLonger } from './limits.ts'

/** A check for a text of at most so many characters; `z.maxLength` would count an emoji as two. */
export function atMost(maximum: number) {
  return z.check<string>(({ value, issues }) => {
    if (!isLonger(value, maximum)) return
    issues.push({ code: 'too_big', origin: 'string', maximum, inclusive: true, input: value })
  })
}
