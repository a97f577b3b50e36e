// What happened: requests to the provider APIs, calls of the callers, and the audit trail.
import * as z from 'zod/mini'

import { CallStatus } from './caller.ts'
import { eventTargets } from './choices.ts'
import { Environment, Instant, ToldChange } from './credential.ts'
import { customerAreaRoutes as routes } from './customer-area-routes.ts'
import type { Endpoint } from './endpoint.ts'
import { EventView, requestFilters, RequestView } from './log-view.ts'
import { ApiRequest, ProviderCall, RequestRule } from './provider-api.ts'
import { count, type QueryOf } from './query.ts'

/** Logs show 50 lines on a page. [choice: activity.test.ts] */
export const activityPageSize = 50

/** The most that an export reads at once. */
const size = count(1000)

/** Filters and page of the API logs. Lines come in the order in which they happened, newest first. */
const RequestQuery = { ...RequestView, size }
export type RequestQuery = QueryOf<typeof RequestQuery>

/** The same filters for the calls of the callers. Without `from`: the last 24 hours. */
export type CallQuery = QueryOf<typeof requestFilters>

export const EventTarget = z.enum(eventTargets)
export type EventTarget = z.infer<typeof EventTarget>

/** Filters and page of the audit trail, in the order in which it happened, newest first. */
const EventQuery = { ...EventView, size }
export type EventQuery = QueryOf<typeof EventQuery>

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
  changes: z.array(ToldChange),
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
  /** Null for a caller with a password. */
  tail: z.nullable(z.string()),
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
/** The rows of the two logs in the table of the Customer Area. */
export const activity = {
  listRequests: {
    ...routes.listRequests,
    query: RequestQuery,
    reply: z.object({ data: z.array(ApiRequest), ...page }),
  },
  /** The callers' calls, newest first: many calls a line. */
  listCalls: {
    ...routes.listCalls,
    query: requestFilters,
    reply: z.object({ data: z.array(CallSegment) }),
  },
  listEvents: {
    ...routes.listEvents,
    query: EventQuery,
    reply: z.object({ data: z.array(AuditEvent), ...page }),
  },
} as const satisfies Record<string, Endpoint>
