// The logs through the Customer Area's own calls.
import { call } from '#api/call.ts'
import type { EventQuery, RequestQuery } from '#contract/activity.ts'

import { company, type Place } from './server.ts'

/** Pages of the two logs, and the calls of the callers. */
export const requests = (query: RequestQuery = {}, place: Place = company) =>
  call('listRequests', { params: place, query })
export const events = (query: EventQuery = {}, place: Place = company) =>
  call('listEvents', { params: place, query })
export const calls = (query: Omit<RequestQuery, 'page' | 'size'> = {}, place: Place = company) =>
  call('listCalls', { params: place, query }).then(({ data }) => data)
