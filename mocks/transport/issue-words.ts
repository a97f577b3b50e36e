// What is wrong with a field of a request, in a sentence.
import type * as z from 'zod/mini'

const kinds: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
}

const units: Record<string, string> = { array: ' entries', string: ' characters' }

/** The field as the reply names it; the whole is the body. */
export function nameOf(path: readonly PropertyKey[] | undefined): string {
  return path?.map(String).join('.') || 'body'
}

/** Asked by the schemas themselves, for whatever they have no sentence of their own. */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  const name = nameOf(issue.path)
  const { options } = issue
  if (Array.isArray(options)) return `${name} must be one of: ${options.join(', ')}.`
  switch (issue.code) {
    case 'invalid_type':
      return `${name} must be ${kinds[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `${name} must be one of: ${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return `${name} must ${sizeIn(issue.origin, 'at most', issue.maximum)}.`
    case 'too_small':
      return `${name} must ${sizeIn(issue.origin, 'at least', issue.minimum)}.`
    case 'unrecognized_keys':
      return `${name} has no field ${issue.keys.map((key) => `“${key}”`).join(' or ')}.`
    default:
      return `${name} is not what belongs there.`
  }
}

/** `have at most 50 characters`, and `be at most 599`. */
function sizeIn(origin: string, which: string, size: number | bigint): string {
  const unit = units[origin]
  return unit === undefined ? `be ${which} ${size}` : `have ${which} ${size}${unit}`
}
