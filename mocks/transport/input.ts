// Reads query and body of a request by its row of the contract.
import type * as z from 'zod/mini'

import type { Endpoint } from '#contract/endpoint.ts'
import { readQuery, type QueryIssue, type QueryShape } from '#contract/query.ts'

import { readBody } from './body.ts'
import { nameOf, describeIssue } from './issue-words.ts'
import { invalid, Refused } from './problem.ts'

/** Throws 400 for text that is no JSON, 422 with each field that breaks the contract. */
export function readInput(endpoint: Endpoint, search: URLSearchParams, text: string) {
  return {
    ...(endpoint.query ? { query: parseQuery(endpoint, endpoint.query, search) } : {}),
    ...(endpoint.body ? { body: parseBySchema(endpoint.body, parseJson(text)) } : {}),
  }
}

function parseQuery({ method }: Endpoint, shape: QueryShape, search: URLSearchParams): unknown {
  const { query, issues } = readQuery(shape, search)
  // A command that passed over what it does not know would do more than was asked for.
  const unknown = method === 'GET' ? [] : [...search.keys()].filter((name) => !(name in shape))
  if (unknown.length > 0) issues.push(notKnown(unknown))
  if (issues.length === 0) return query
  throw invalid(
    issues.map((issue) => ({
      name: nameOf(issue.path),
      value: JSON.stringify(issue.input),
      message: describeIssue(issue),
    })),
  )
}

function notKnown(keys: string[]): QueryIssue {
  return {
    code: 'unrecognized_keys',
    keys,
    input: Object.fromEntries(keys.map((key) => [key, ''])),
    path: ['query'],
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
