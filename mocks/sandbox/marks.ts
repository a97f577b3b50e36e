// Marks a moment, and tells what changed since: facts before and after, events, calls, and words.
import { environments } from '#contract/choices.ts'
import type { FactChange } from '#contract/marks.ts'
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import type { Caller } from '#domain/callers/caller.ts'
import { countsBetween, timelineOf } from '#domain/callers/caller-timeline.ts'
import { toldInWords } from '#domain/changes/told-words.ts'
import { readCallers, readOtherHistories } from '#mocks/database/caller-store.ts'
import type { ReadContext } from '#mocks/database/context.ts'
import { findCredential, listGroups } from '#mocks/database/credential-store.ts'
import { eventLog } from '#mocks/database/event-log.ts'
import { readPeople } from '#mocks/database/people.ts'
import { requestLog } from '#mocks/database/request-log.ts'
import { RevisionRow, type EventRow } from '#mocks/database/rows.ts'
import { parseRow, type ReadTx } from '#mocks/database/store.ts'
import { Refused } from '#mocks/transport/problem.ts'

import { callerFacts, changeOf, credentialFacts, userFacts } from './facts.ts'
import { wordsFor, type Changed } from './change-words.ts'

type Public = Omit<ReadContext, 'user'>

export async function markMoment(
  _: SandboxInput<'markMoment'>,
  { tx, world, now }: Public,
): Promise<SandboxReply<'markMoment'>> {
  const mark = {
    bornAt: world.bornAt,
    now,
    lastEvent: await eventLog.lastId(tx),
    lastRequest: await requestLog.lastId(tx),
    users: (await readPeople(tx)).map(userFacts),
    callers: (await readAllCallers(tx)).map(callerFacts),
  }
  return { mark }
}

/** Throws 409 for a mark of a world that is not here any more. */
export async function whatChanged(
  { body: { since } }: SandboxInput<'whatChanged'>,
  { tx, world, now }: Public,
): Promise<SandboxReply<'whatChanged'>> {
  if (since.bornAt !== world.bornAt) throw otherWorld
  const events = await eventLog.readAfter(since.lastEvent, tx)
  const callers = await readAllCallers(tx)
  const changes = [
    ...(await credentialChanges(events, tx)),
    ...changesSince('integration', since.callers, callers.map(callerFacts)),
    ...changesSince('user', since.users, (await readPeople(tx)).map(userFacts)),
  ]
  const changed: Changed = {
    changes: changes.toSorted(byNames),
    events: events.map(toTold),
    expired: await readExpired(since.now, now, tx),
    requests: await countRequests(since.lastRequest, tx),
    calls: await countCalls(callers, since.now, now, tx),
  }
  return { now, ...changed, words: wordsFor(changed) }
}

const otherWorld = new Refused({
  status: 409,
  detail:
    'Another world was started or brought back since that moment: there is nothing to compare.',
})

async function readAllCallers(tx: ReadTx): Promise<Caller[]> {
  return (await Promise.all(environments.map((one) => readCallers(one, tx)))).flat()
}

/** Each that was saved since, beside what it was before the first of these saves. */
async function credentialChanges(events: readonly EventRow[], tx: ReadTx): Promise<FactChange[]> {
  const firsts = new Map<string, number>()
  for (const { target, targetId, revision } of events) {
    if (target !== 'credential') continue
    firsts.set(targetId, Math.min(revision, firsts.get(targetId) ?? revision))
  }
  const changes: FactChange[] = []
  for (const [id, revision] of firsts) {
    const row = await tx.objectStore('revisions').get([id, revision - 1])
    const before = row && credentialFacts(parseRow(RevisionRow, row).credential)
    const after = await findCredential({ tx }, id)
    const change = after && changeOf('credential', before, credentialFacts(after))
    if (change) changes.push(change)
  }
  return changes
}

function changesSince<Facts extends Parameters<typeof changeOf>[2]>(
  of: FactChange['of'],
  before: readonly Facts[],
  after: readonly Facts[],
): FactChange[] {
  return after.flatMap(
    (one) =>
      changeOf(
        of,
        before.find(({ id }) => id === one.id),
        one,
      ) ?? [],
  )
}

function byNames(one: FactChange, other: FactChange): number {
  const text = ({ of, name, environment, id }: FactChange) => `${of} ${name} ${environment} ${id}`
  return text(one) < text(other) ? -1 : 1
}

function toTold(event: EventRow): Changed['events'][number] {
  const { at, by, environments: where, target, targetId, name, revision, changes } = event
  const words = changes.map(toldInWords)
  return { at, by, environments: where, of: target, id: targetId, name, revision, words }
}

/** The keys whose ends lie after `from`, and at or before `to`. */
async function readExpired(from: number, to: number, tx: ReadTx): Promise<Changed['expired']> {
  if (to <= from) return []
  const ends = tx.objectStore('entries').index('ends')
  const ids = await Promise.all(
    listGroups.map((group) => ends.getAllKeys(IDBKeyRange.bound([group, from], [group, to], true))),
  )
  const expired: Changed['expired'] = []
  for (const credentialId of new Set(ids.flat())) {
    const credential = await findCredential({ tx }, credentialId)
    for (const { tail, expiresAt: at } of credential?.previousKeys ?? []) {
      if (!credential || at <= from || at > to) continue
      expired.push({ credentialId, username: credential.username, tail, at })
    }
  }
  return expired.toSorted((one, other) => one.at - other.at || (one.tail < other.tail ? -1 : 1))
}

async function countRequests(last: number, tx: ReadTx): Promise<Changed['requests']> {
  const counts = new Map<string | null, { accepted: number; refused: number }>()
  for (const { username, status } of await requestLog.readAfter(last, tx)) {
    const { accepted, refused } = counts.get(username) ?? { accepted: 0, refused: 0 }
    const isAccepted = status < 400
    counts.set(username, {
      accepted: accepted + (isAccepted ? 1 : 0),
      refused: refused + (isAccepted ? 0 : 1),
    })
  }
  return [...counts]
    .map(([username, count]) => ({ username, ...count }))
    .toSorted((one, other) => (String(one.username) < String(other.username) ? -1 : 1))
}

/** Those after `from`, until `to`: none while the clock stood still or went back. */
async function countCalls(
  callers: readonly Caller[],
  from: number,
  to: number,
  tx: ReadTx,
): Promise<Changed['calls']> {
  if (to <= from) return []
  const calls: Changed['calls'] = []
  for (const caller of callers) {
    const histories = await readOtherHistories([caller], '', { tx })
    const counts = countsBetween(timelineOf(caller, histories, to), from + 1, to)
    const [accepted, refused] = [counts[200], counts[401] + counts[403]]
    if (accepted + refused > 0) calls.push({ id: caller.id, name: caller.name, accepted, refused })
  }
  return calls.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
