// Queries about what happened: requests to the provider APIs, calls of the callers, the audit trail.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import type { AuditEvent, CallQuery, EventQuery, RequestQuery } from '#contract/activity.ts'
import type { ApiRequest } from '#contract/provider-api.ts'

import { call } from './call.ts'
import { keyOf, paramsOf, type Place } from './place.ts'

/** Lines that an export reads at once; the most that the contract allows. */
const exportSize = 1000

/** One page of the API logs. */
export function requestsQuery(place: Place, query: RequestQuery) {
  return queryOptions({
    queryKey: [...keyOf(place), 'requests', query],
    queryFn: ({ signal }) => call('listRequests', { params: paramsOf(place), query }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** The callers' calls of the last 24 hours, or of the span that the query names. */
export function callsQuery(place: Place, query: CallQuery) {
  return queryOptions({
    queryKey: [...keyOf(place), 'calls', query],
    queryFn: ({ signal }) => call('listCalls', { params: paramsOf(place), query }, { signal }),
    // Callers call every simulated minute, and nobody saves anything by it.
    staleTime: 0,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  })
}

/** One page of the audit trail. */
export function eventsQuery(place: Place, query: EventQuery) {
  return queryOptions({
    queryKey: [...keyOf(place), 'events', query],
    queryFn: ({ signal }) => call('listEvents', { params: paramsOf(place), query }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Every line that matches, newest first, whatever page is on screen. */
export function allRequests(place: Place, query: RequestQuery): Promise<ApiRequest[]> {
  const params = paramsOf(place)
  return allPages((page) => call('listRequests', { params, query: { ...query, ...page } }))
}

export function allEvents(place: Place, query: EventQuery): Promise<AuditEvent[]> {
  const params = paramsOf(place)
  return allPages((page) => call('listEvents', { params, query: { ...query, ...page } }))
}

/**
 * The log's line about one request that was just sent, with what no answer tells. Undefined where
 * the line cannot be seen from the account. Others may have called since, however often: only an
 * older line tells that this one is not there.
 */
export async function findRequest(place: Place, id: number): Promise<ApiRequest | undefined> {
  for (let page = 1; ; page += 1) {
    const reply = await call('listRequests', { params: paramsOf(place), query: { page } })
    const line = reply.data.find((request) => request.id === id)
    const isPast = reply.data.some((request) => request.id < id)
    if (line || isPast || page >= reply.pages) return line
  }
}

type Page<Line> = { data: Line[]; pages: number }

/** New lines push older ones onto later pages, so that one may come twice: it is kept once. */
async function allPages<Line extends { id: number }>(
  read: (page: { page: number; size: number }) => Promise<Page<Line>>,
): Promise<Line[]> {
  const lines = new Map<number, Line>()
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    // One after another: how many there are is known after the first.
    const found = await read({ page, size: exportSize })
    for (const line of found.data) lines.set(line.id, line)
    pages = found.pages
  }
  return [...lines.values()]
}
