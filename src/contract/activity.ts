// What happened: requests to the provider APIs, calls of the callers, and the audit trail.
import * as z from 'zod/mini'

import { CallStatus } from './caller.ts'
import { Environment, Instant } from './credential.ts'
import type { Endpoint } from './endpoint.ts'
import { atMost } from './at-most.ts'
import { limits } from './limits.ts'
import { ApiRequest, ProviderApi, ProviderCall, RequestRule } from './provider-api.ts'
import { queryList } from './query.ts'

/** Lines on a page. [choice] */
export const activityPageSize = 50

const wholeNumber = z.coerce.number().check(z.int(), z.minimum(1))

/** What both logs can be searched by; instants are both inclusive. */
const span = {
  search: z.optional(z.string().check(atMost(limits.search))),
  /** The id of a credential. */
  credential: z.optional(z.string()),
  from: z.optional(z.coerce.number()),
  to: z.optional(z.coerce.number()),
}

/** `size` is for an export, which reads in larger pages. */
const paging = {
  page: z.optional(wholeNumber),
  size: z.optional(wholeNumber.check(z.maximum(1000))),
}

const requestFilters = {
  ...span,
  statuses: z.optional(queryList(z.coerce.number())),
  apis: z.optional(queryList(ProviderApi)),
}

/** Filters and page of the API logs. Lines come in the order in which they happened, newest first. */
export const RequestQuery = z.object({ ...requestFilters, ...paging })
export type RequestQuery = z.infer<typeof RequestQuery>

/** The same filters for the calls of the callers. Without `from`: the last 24 hours. */
export const CallQuery = z.object(requestFilters)
export type CallQuery = z.infer<typeof CallQuery>

/** What a change was made to. Giving a key to a caller is one as well. */
export const EventTarget = z.enum(['credential', 'user', 'caller'])
export type EventTarget = z.infer<typeof EventTarget>

/** Filters and page of the audit trail, in the order in which it happened, newest first. */
export const EventQuery = z.object({
  ...span,
  targets: z.optional(queryList(EventTarget)),
  /** The name of a person. */
  by: z.optional(z.string()),
  ...paging,
})
export type EventQuery = z.infer<typeof EventQuery>

/** One line of the audit trail. */
export const AuditEvent = z.object({
  id: z.number(),
  at: Instant,
  by: z.string(),
  target: EventTarget,
  targetId: z.string(),
  /** The username of a credential, the name of a user or caller. */
  name: z.string(),
  /** The credential that it is about; null for a user. */
  credentialId: z.nullable(z.string()),
  /** The revision that was changed; null where something began, or nothing was saved. */
  fromRevision: z.nullable(z.number()),
  /** The revision that it is since then. */
  revision: z.number(),
  changes: z.array(z.string()),
})
export type AuditEvent = z.infer<typeof AuditEvent>

/** Calls of a caller in a row, with one answer and one key: computed, not stored. */
export const CallSegment = z.object({
  callerId: z.string(),
  caller: z.string(),
  environment: Environment,
  credentialId: z.string(),
  username: z.string(),
  ...ProviderCall.shape,
  tail: z.string(),
  status: CallStatus,
  rule: RequestRule,
  sentence: z.string(),
  remedy: z.nullable(z.string()),
  firstAt: Instant,
  lastAt: Instant,
  count: z.number(),
})
export type CallSegment = z.infer<typeof CallSegment>

const page = { page: z.number(), pages: z.number(), total: z.number() }
const row = { gate: 'see credentials', method: 'GET' } as const

/** The rows of the two logs in the table of the Customer Area. */
export const activity = {
  listRequests: {
    ...row,
    path: '/:environment/accounts/:account/requests',
    query: RequestQuery,
    reply: z.object({ data: z.array(ApiRequest), ...page }),
  },
  /** The callers' calls, newest first: many calls a line. */
  listCalls: {
    ...row,
    path: '/:environment/accounts/:account/calls',
    query: CallQuery,
    reply: z.object({ data: z.array(CallSegment) }),
  },
  listEvents: {
    ...row,
    path: '/:environment/accounts/:account/events',
    query: EventQuery,
    reply: z.object({ data: z.array(AuditEvent), ...page }),
  },
} as const satisfies Record<string, Endpoint>
