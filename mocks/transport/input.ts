// Reads query and body of a request by the schemas of its contract row.
import type * as z from 'zod/mini'

import type { Endpoint } from '#contract/endpoint.ts'

import { readBody } from './body.ts'
import { nameOf, describeIssue } from './issue-words.ts'
import { invalid, Refused } from './problem.ts'

/** Throws 400 for text that is no JSON, 422 with each field that breaks the contract. */
export function readInput(endpoint: Endpoint, search: URLSearchParams, text: string) {
  return {
    ...(endpoint.query ? { query: parseBySchema(endpoint.query, Object.fromEntries(search)) } : {}),
    ...(endpoint.body ? { body: parseBySchema(endpoint.body, parseJson(text)) } : {}),
  }
}

function parseJson(text: string): unknown {
  const read = readBody(text)
  if ('json' in read) return read.json
  throw new Refused({ status: 400, detail: read.refusal })
}

function parseBySchema(schema: z.ZodMiniType, given: unknown): unknown {
  const parsed = schema.safeParse(given, { error: describeIssue })
  if (parsed.success) return parsed.data
  throw invalid(
    parsed.error.issues.map((issue) => {
      const value = issue.path.reduce<unknown>((part, key) => Object(part)[key], given)
      return {
        name: nameOf(issue.path),
        value: JSON.stringify(value) ?? '',
        message: issue.message,
      }
    }),
  )
}
