// One call to a provider API that was let in: what its function is given, and how it reads input.
import * as z from 'zod/mini'

import type { InvalidField } from '#contract/problem.ts'
import type { Credential } from '#domain/changes/credential.ts'
import type { ApiAddress } from '#domain/calls/provider-api.ts'
import { readBody } from '#mocks/transport/body.ts'
import type { Context } from '#mocks/database/context.ts'

import { invalidFields, unreadable } from './refusal.ts'

/** The sender acts as a user who may manage credentials: its role was checked at the door. */
export type Call = Context &
  ApiAddress & {
    /** The credential by which the request was let in. */
    sender: Credential
    params: Record<string, string>
    query: URLSearchParams
    /** Names this request: 32 hexadecimal digits. */
    reference: string
  }

/** Answers the body of the reply, or undefined for an empty one. Throws `CallRefused`. */
export type Answer = (context: Call) => unknown

/** The JSON of a text, `{}` for an empty one, undefined for what is no JSON. */
export function jsonOf(text: string): unknown {
  const read = readBody(text)
  return 'json' in read ? read.json : undefined
}

/** The body of the call. Throws 400 with every field that is not what the schema says. */
export function bodyOf<Body>(schema: z.ZodMiniType<Body>, { bodyText }: Call): Body {
  const given = jsonOf(bodyText)
  const read = schema.safeParse(given)
  if (read.success) return read.data
  throw unreadable(read.error.issues.flatMap((issue) => toInvalidFields(issue, given)))
}

function toInvalidFields(issue: z.core.$ZodIssue, given: unknown): InvalidField[] {
  const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')]
  return names.filter(Boolean).map((name) => ({
    name,
    value: textOf(Object(given)[name]),
    message: 'Field key/value incorrect',
  }))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** A query parameter that the call cannot do without. Throws 422 for an absent one. */
export function readNeeded(name: string, { query }: Call): string {
  const value = query.get(name)
  if (value) return value
  throw invalidFields('00_422', [{ name, value: '', message: `${name} is required.` }])
}
