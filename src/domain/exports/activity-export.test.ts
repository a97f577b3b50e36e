// The logs as files: each line with all that the page shows of it, under the name of its column.
import { expect, test } from 'vitest'

import type { AuditEvent, CallSegment } from '#contract/activity.ts'
import type { ApiRequest } from '#contract/provider-api.ts'

import { asJson, callsAsCsv, eventsAsCsv, requestsAsCsv } from './activity-export.ts'

const at = Date.parse('2026-03-02T09:05:07.008Z')

const request: ApiRequest = {
  id: 7,
  at,
  environment: 'live',
  api: 'Checkout',
  method: 'POST',
  path: '/payments',
  credentialId: 'S2-1',
  username: 'ws_123456@Company.A',
  tail: 'abcde',
  status: 403,
  rule: 'role missing',
  sentence: 'It lacks a role.',
  remedy: 'Give it one.',
}

const call: CallSegment = {
  callerId: 'shop',
  caller: 'Web shop',
  firstAt: at,
  lastAt: at + 60_000,
  count: 2,
  environment: 'test',
  api: 'Checkout',
  method: 'POST',
  path: '/payments',
  status: 200,
  username: 'ws_123456@Company.A',
  credentialId: 'S2-1',
  tail: 'abcde',
  rule: 'allowed',
  sentence: 'It is valid.',
  remedy: null,
}

const event: AuditEvent = {
  id: 3,
  at,
  by: 'Amara Diallo',
  target: 'credential',
  targetId: 'S2-1',
  name: 'ws_123456@Company.A',
  credentialId: 'S2-1',
  fromRevision: 1,
  revision: 2,
  changes: [
    { words: 'Description removed' },
    { words: 'New API key …abcde; previous key …zCeb3 expires', until: at + 86_400_000 },
  ],
}

/** The one line of a file, by the names of its columns. None of these cells needs quotes. */
function cellsOf(csv: string): [string, string][] {
  const [head = '', line = ''] = csv.replace('\ufeff', '').split('\r\n')
  const cells = line.split(',')
  return head.split(',').map((title, column) => [title, cells[column] ?? ''])
}

test('A request is told with time, call, credential, answer and reason', () => {
  expect(cellsOf(requestsAsCsv([request]))).toEqual([
    ['Number', '7'],
    ['Time (UTC)', '2026-03-02 09:05:07'],
    ['Environment', 'live'],
    ['API', 'Checkout'],
    ['Method', 'POST'],
    ['Path', '/payments'],
    ['Status', '403'],
    ['Username', 'ws_123456@Company.A'],
    ['Credential ID', 'S2-1'],
    ['Key ending in', 'abcde'],
    ['Rule', 'role missing'],
    ['Reason', 'It lacks a role.'],
    ['Remedy', 'Give it one.'],
  ])
})

test('Calls in a row are told with the first and the last of them', () => {
  expect(cellsOf(callsAsCsv([call]))).toEqual([
    ['Caller', 'Web shop'],
    ['First call (UTC)', '2026-03-02 09:05:07'],
    ['Last call (UTC)', '2026-03-02 09:06:07'],
    ['Calls', '2'],
    ['Environment', 'test'],
    ['API', 'Checkout'],
    ['Call', 'POST /payments'],
    ['Status', '200'],
    ['Username', 'ws_123456@Company.A'],
    ['Credential ID', 'S2-1'],
    ['Key ending in', 'abcde'],
    ['Rule', 'allowed'],
    ['Reason', 'It is valid.'],
    ['Remedy', ''],
  ])
})

test('An event is told with who, what, in words, and from which revision', () => {
  expect(cellsOf(eventsAsCsv([event]))).toEqual([
    ['Number', '3'],
    ['Time (UTC)', '2026-03-02 09:05:07'],
    ['By', 'Amara Diallo'],
    ['Of', 'credential'],
    ['Name', 'ws_123456@Company.A'],
    ['Credential ID', 'S2-1'],
    ['From revision', '1'],
    ['Revision', '2'],
    [
      'Changes',
      'Description removed; New API key …abcde; previous key …zCeb3 expires 2026-03-03 09:05:07 UTC',
    ],
  ])
})

test('A time beyond the year 9999 is the end of that year, and breaks no file', () => {
  expect(eventsAsCsv([{ ...event, at: 8.64e15 }])).toContain('\r\n3,9999-12-31 23:59:59,')
})

test('What somebody typed cannot turn the sentence around it', () => {
  const typed = {
    ...event,
    changes: [{ words: 'Description set to “=שלום”' }, { words: 'Status set to Active' }],
  }
  expect(eventsAsCsv([typed])).toContain(
    ',Description set to “\u2068=שלום\u2069”; Status set to Active\r\n',
  )
})

test('As JSON every line is as the backend told it', () => {
  expect(JSON.parse(asJson([request, call, event]))).toEqual([request, call, event])
  expect(asJson([])).toBe('[]\n')
})
