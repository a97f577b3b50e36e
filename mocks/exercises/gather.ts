// Reads from the database all that an exercise is judged by.
import type { History } from '#domain/callers/caller-timeline.ts'
import { savedInWords, toldInWords } from '#domain/changes/told-words.ts'
import type { Happenings, PastEvent, PastRequest } from '#domain/exercises/happenings.ts'
import { readCallers } from '#mocks/database/caller-store.ts'
import { eventLog } from '#mocks/database/event-log.ts'
import { readHistory } from '#mocks/database/history.ts'
import { requestLog } from '#mocks/database/request-log.ts'
import { CredentialRow, GeneratedRow, type EventRow } from '#mocks/database/rows.ts'
import { parseRow, type ReadTx } from '#mocks/database/store.ts'

import type { PracticeRow } from './practice-row.ts'

/** The exercise with its world, as it is at `now`. */
export async function gatherHappenings(
  { exercise, startedAt, lastEvent, lastRequest, answers }: PracticeRow,
  now: number,
  tx: ReadTx,
): Promise<Happenings> {
  const { environment } = exercise
  const events = await eventLog.readAfter(lastEvent, tx)
  const rows = events.filter(({ environments }) => environments.includes(environment))
  const histories = await readHistories(rows, environment, tx)
  const ids = new Set(histories.map(({ current }) => current.id))
  const generated = (await tx.objectStore('generated').getAll())
    .map((row) => parseRow(GeneratedRow, row))
    .filter(({ credentialId }) => ids.has(credentialId))
  const made = rows.flatMap(({ target, revision, targetId }) =>
    target === 'credential' && revision === 1 ? targetId : [],
  )
  return {
    exercise,
    environment,
    startedAt,
    now,
    histories,
    made: new Set(made),
    callers: await readCallers(environment, tx),
    generated,
    events: rows.map(toEvent),
    requests: await readRequests(lastRequest, environment, tx),
    answers,
  }
}

/** Of each credential, what it was before the saves since the start, and nothing older. */
async function readHistories(
  events: readonly EventRow[],
  environment: string,
  tx: ReadTx,
): Promise<History[]> {
  const rows = await tx.objectStore('credentials').getAll()
  const histories: History[] = []
  for (const row of rows) {
    if (row.environment !== environment) continue
    const current = parseRow(CredentialRow, row)
    const saves = events.filter(
      ({ target, targetId }) => target === 'credential' && targetId === current.id,
    )
    const first = Math.min(...saves.map(({ revision }) => revision))
    if (saves.length === 0) histories.push({ replaced: [], current })
    else {
      const { replaced } = await readHistory(current, tx)
      const since = replaced.filter(({ credential }) => credential.revision >= first - 1)
      histories.push({ replaced: since, current })
    }
  }
  return histories
}

async function readRequests(last: number, environment: string, tx: ReadTx): Promise<PastRequest[]> {
  const lines = await requestLog.readAfter(last, tx)
  return lines
    .filter((line) => line.environment === environment)
    .map(({ credentialId, status }) => ({ credentialId, status }))
}

function toEvent({
  id: number,
  at,
  by,
  name,
  target,
  targetId,
  credentialId,
  revision,
  changes,
}: EventRow): PastEvent {
  return {
    number,
    at,
    by,
    words: `${name}: ${savedInWords(changes.map(toldInWords), ', ')}`,
    credentialId,
    callerId: target === 'caller' ? targetId : null,
    revision: target === 'credential' ? revision : null,
  }
}
