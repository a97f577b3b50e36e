// Gathers from the database what was done since the world began, each in its order and with its secrets' turns.
import type { Environment, SecretKind } from '#contract/credential.ts'
import { sortByReach } from '#domain/permission/person-kind.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { savedInWords, toldInWords } from '#domain/changes/told-words.ts'
import { fingerprint, mintClientKey } from '#domain/keys/secret.ts'
import type { Happened, Ref, Session, Told } from '#domain/runbook/session.ts'
import { readHeldFingerprints } from '#mocks/database/held-secrets.ts'
import { chanceOf, type ReadContext } from '#mocks/database/context.ts'
import { eventLog } from '#mocks/database/event-log.ts'
import { readPeople } from '#mocks/database/people.ts'
import { requestLog } from '#mocks/database/request-log.ts'
import {
  CredentialRow,
  GeneratedRow,
  RevisionRow,
  type EventRow,
  type WorldRow,
} from '#mocks/database/rows.ts'
import { parseRow, type ReadTx } from '#mocks/database/store.ts'
import { beginningOf, turnsOf } from '#mocks/database/world-beginning.ts'
import { Refused } from '#mocks/transport/problem.ts'

type Public = Omit<ReadContext, 'user'>

/** Throws 409 for a world that an older release began: nobody wrote down how. */
export async function readSession(since: number, { tx, world, now }: Public): Promise<Session> {
  const begun = beginningOf(world)
  if (!begun) throw unknownBeginning
  const turns = turnsOf(world)
  const events = await eventLog.readAfter(begun.lastEvent, tx)
  const past = await readPast(tx)
  const secrets = await readSecrets(past, world, tx)
  const happened: Happened[] = []
  let drawn = begun.draws ?? 0
  const turnBack = (after: number) => {
    for (const turn of turns) {
      if (turn.after === after) happened.push({ is: 'turned back', at: turn.to })
    }
  }
  turnBack(begun.lastEvent)
  for (const event of events) {
    const by = { at: event.at, by: event.by, environment: event.environments[0] ?? 'test' }
    // What is arranged draws its own secrets.
    const isArranged = event.act?.is === 'arranged' || event.act?.is === 'part'
    let unknown = 0
    for (; drawn < (event.draws ?? 0); drawn += 1) {
      const secret = secrets.get(drawn + 1)
      if (!secret) unknown += 1
      else if (!isArranged || secret.fate !== 'saved') happened.push(generatedOf(secret, past, by))
    }
    const forgotten = isArranged ? 0 : unknown - ownDraws(event)
    for (let count = 0; count < forgotten; count += 1) happened.push(forgottenOf(event, past, by))
    happened.push(happenedOf(event, past, by))
    turnBack(event.id)
  }
  for (; drawn < world.draws; drawn += 1) {
    const secret = secrets.get(drawn + 1)
    if (secret) happened.push(generatedOf(secret, past, { at: now, by: '', environment: 'test' }))
  }
  return {
    scenario: world.scenario,
    size: begun.size,
    exercise: begun.exercise,
    begunAt: begun.at,
    now,
    accounts: world.accounts,
    people: sortByReach(await readPeople(tx)),
    since,
    happened,
    leftOut: await readLeftOut(begun.at, world, tx),
  }
}

/** Ids are drawn as well: that of a new credential, and that of a new integration. */
function ownDraws({ target, revision, act }: EventRow): number {
  const isNew = target === 'credential' ? revision === 1 : act?.is === 'caller added'
  return isNew ? 1 : 0
}

const unknownBeginning = new Refused({
  status: 409,
  detail:
    'An older version of the simulator began this world and did not write down how. Start afresh to have a runbook.',
})

type By = { at: number; by: string; environment: Environment }

/** Every credential by its id, revision by revision. */
type Past = Map<string, Map<number, Credential>>

async function readPast(tx: ReadTx): Promise<Past> {
  const revisions = await tx.objectStore('revisions').getAll()
  const current = await tx.objectStore('credentials').getAll()
  const past: Past = new Map()
  for (const row of [
    ...revisions.map((one) => parseRow(RevisionRow, one).credential),
    ...current.map((one) => parseRow(CredentialRow, one)),
  ]) {
    const known = past.get(row.id) ?? new Map<number, Credential>()
    past.set(row.id, known.set(row.revision, row))
  }
  return past
}

function latest(id: string, past: Past): Credential | undefined {
  return [...(past.get(id)?.values() ?? [])].at(-1)
}

/** A secret that was generated: `made` says by whom, and when where that is known. */
type Secret = Pick<Extract<Happened, { is: 'generated' }>, 'kind' | 'isCopied' | 'fate'> & {
  credentialId: string
  made?: { by: string; at?: number }
}

type Named = { id?: string | undefined; isCopied?: true | undefined }

/** By the number of the draw that made it. */
async function readSecrets(
  past: Past,
  world: WorldRow,
  tx: ReadTx,
): Promise<ReadonlyMap<number, Secret>> {
  const byId = new Map<string, Secret>()
  const byValue = new Map<string, Secret>()
  const revisions = [...past.values()].flatMap((rows) => [...rows.values()])
  // The first revision that has it tells who saved it; any later one, that it was copied.
  for (const one of revisions.toSorted((a, b) => a.revision - b.revision)) {
    const { id: credentialId, apiKey, previousKeys, password, clientKey, lastChange } = one
    const saved = { credentialId, fate: 'saved', made: { by: lastChange.by } } as const
    const keep = (kind: SecretKind, secret: Named | null) => {
      if (secret?.id === undefined) return
      const known = byId.get(secret.id) ?? { ...saved, kind, isCopied: false }
      byId.set(secret.id, { ...known, isCopied: known.isCopied || secret.isCopied === true })
    }
    for (const key of [apiKey, ...previousKeys]) keep('apiKey', key)
    keep('password', password)
    if (!clientKey || byValue.has(clientKey.value)) continue
    byValue.set(clientKey.value, { ...saved, kind: 'clientKey', isCopied: false })
  }
  const held = await readHeldFingerprints(tx)
  for (const row of await tx.objectStore('generated').getAll()) {
    const {
      id,
      credentialId,
      kind,
      isCopied,
      createdAt: at,
      createdBy: by,
    } = parseRow(GeneratedRow, row)
    const fate = held.has(row.fingerprint) ? 'given' : 'thrown away'
    const made = { at, by }
    byId.set(id, { credentialId, kind, isCopied: isCopied === true, fate, made })
  }
  const found = new Map<number, Secret>()
  for (let number = 1; number <= world.draws; number += 1) {
    const id = fingerprint(`${world.seed}:${number}`).slice(0, 16)
    const secret = byId.get(id) ?? clientKeyOf(number, byValue, world)
    if (secret) found.set(number, secret)
  }
  return found
}

function clientKeyOf(
  number: number,
  byValue: ReadonlyMap<string, Secret>,
  world: WorldRow,
): Secret | undefined {
  if (byValue.size === 0) return undefined
  const values = (['test', 'live'] as const).map((one) =>
    mintClientKey(one, chanceOf(world, number)),
  )
  return values.map((value) => byValue.get(value)).find((one) => one !== undefined)
}

function generatedOf(
  { credentialId, kind, isCopied, fate, made }: Secret,
  past: Past,
  next: By,
): Happened {
  const of = latest(credentialId, past)
  const environment = of?.environment ?? next.environment
  const credential = refOf(of, credentialId)
  return { is: 'generated', ...next, ...made, environment, credential, kind, isCopied, fate }
}

/**
 * It was thrown away and is forgotten; but it was drawn, and what is drawn later comes after it. Any
 * credential will do that was there already.
 */
function forgottenOf({ targetId }: EventRow, past: Past, by: By): Happened {
  const credentialId = [...past.keys()].find((id) => id !== targetId) ?? targetId
  return generatedOf(
    { credentialId, kind: 'apiKey', isCopied: false, fate: 'thrown away' },
    past,
    by,
  )
}

function refOf(credential: Credential | undefined, id: string): Ref {
  return credential ?? { id, username: id, type: 'web-service', accounts: 'all' }
}

function happenedOf(event: EventRow, past: Past, by: By): Happened {
  const { target, targetId, revision, credentialId, act, changes, id, name } = event
  const told: Told = { number: id, name, words: savedInWords(changes.map(toldInWords), ', ') }
  const after = past.get(targetId)?.get(revision)
  if (target === 'credential' && after && act === undefined) {
    return {
      is: 'saved',
      ...by,
      told,
      before: past.get(targetId)?.get(revision - 1) ?? null,
      after,
    }
  }
  const credential = credentialId === null ? null : refOf(latest(credentialId, past), credentialId)
  return { is: 'acted', ...by, told, act, targetId, credential }
}

/** What no person's steps and no request of a spec do again, in sentences. */
async function readLeftOut(from: number, { faults }: WorldRow, tx: ReadTx): Promise<string[]> {
  const requests = (await requestLog.readAfter(0, tx)).filter(({ at }) => at >= from)
  return [
    ...requests.map(
      ({ method, path, status, username }) =>
        `A request with a secret of ${username ?? 'nobody known'} is not sent again: ${method} ${path} was answered with ${status}.`,
    ),
    ...faults.map((fault) => `Still planned to go wrong: ${JSON.stringify(fault)}.`),
  ]
}
