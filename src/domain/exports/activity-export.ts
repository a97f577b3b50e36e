// The logs as files: what the API logs and the event logs are saved as.
import type { AuditEvent, CallSegment } from '#contract/activity.ts'
import type { ToldChange } from '#contract/credential.ts'
import type { ApiRequest } from '#contract/provider-api.ts'

import { isolateQuotes } from '#domain/values/plain-text.ts'
import { writeInstant } from '#domain/values/iso.ts'

import { csvOf, type Column } from './csv.ts'

/** With a space and without the zone, which the heading says: so every spreadsheet takes it for a time. */
const instant = (at: number) => writeInstant(at).slice(0, 19).replace('T', ' ')

const requestColumns: Column<ApiRequest>[] = [
  { title: 'Number', of: ({ id }) => id },
  { title: 'Time (UTC)', of: ({ at }) => instant(at) },
  { title: 'Environment', of: ({ environment }) => environment },
  { title: 'API', of: ({ api }) => api },
  { title: 'Method', of: ({ method }) => method },
  { title: 'Path', of: ({ path }) => path },
  { title: 'Status', of: ({ status }) => status },
  { title: 'Username', of: ({ username }) => username },
  { title: 'Credential ID', of: ({ credentialId }) => credentialId },
  { title: 'Key ending in', of: ({ tail }) => tail },
  { title: 'Rule', of: ({ rule }) => rule },
  { title: 'Reason', of: ({ sentence }) => isolateQuotes(sentence) },
  { title: 'Remedy', of: ({ remedy }) => remedy },
]

const callColumns: Column<CallSegment>[] = [
  { title: 'Caller', of: ({ caller }) => caller },
  { title: 'First call (UTC)', of: ({ firstAt }) => instant(firstAt) },
  { title: 'Last call (UTC)', of: ({ lastAt }) => instant(lastAt) },
  { title: 'Calls', of: ({ count }) => count },
  { title: 'Environment', of: ({ environment }) => environment },
  { title: 'API', of: ({ api }) => api },
  { title: 'Call', of: ({ method, path }) => `${method} ${path}` },
  { title: 'Status', of: ({ status }) => status },
  { title: 'Username', of: ({ username }) => username },
  { title: 'Credential ID', of: ({ credentialId }) => credentialId },
  { title: 'Key ending in', of: ({ tail }) => tail },
  { title: 'Rule', of: ({ rule }) => rule },
  { title: 'Reason', of: ({ sentence }) => isolateQuotes(sentence) },
  { title: 'Remedy', of: ({ remedy }) => remedy },
]

const eventColumns: Column<AuditEvent>[] = [
  { title: 'Number', of: ({ id }) => id },
  { title: 'Time (UTC)', of: ({ at }) => instant(at) },
  { title: 'By', of: ({ by }) => by },
  { title: 'Of', of: ({ target }) => target },
  { title: 'Name', of: ({ name }) => name },
  { title: 'Credential ID', of: ({ credentialId }) => credentialId },
  { title: 'From revision', of: ({ fromRevision }) => fromRevision },
  { title: 'Revision', of: ({ revision }) => revision },
  { title: 'Changes', of: ({ changes }) => changes.map(changeText).join('; ') },
]

function changeText({ words, until }: ToldChange): string {
  const isolated = isolateQuotes(words)
  return until === undefined ? isolated : `${isolated} ${instant(until)} UTC`
}

export function requestsAsCsv(requests: readonly ApiRequest[]): string {
  return csvOf(requestColumns, requests)
}

export function callsAsCsv(calls: readonly CallSegment[]): string {
  return csvOf(callColumns, calls)
}

export function eventsAsCsv(events: readonly AuditEvent[]): string {
  return csvOf(eventColumns, events)
}

/** Any of them as JSON: an array of the lines as the backend told them, instants in ms. */
export function asJson(lines: readonly (ApiRequest | CallSegment | AuditEvent)[]): string {
  return `${JSON.stringify(lines, null, 2)}\n`
}
