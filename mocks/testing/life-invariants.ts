// What must be true of the stored rows after every step, whatever was done.
import { expect } from 'vitest'

import type { Credential } from '#domain/changes/credential.ts'
import { CredentialRow, GeneratedRow, UserRow } from '#mocks/database/rows.ts'

import { isToWork, type Expected, type Life, type Made } from './expected.ts'
import { isClientKeyValid, isKeyValid, isPasswordValid } from './validity.ts'

export type Rows = Record<string, unknown[]>

const credentialsIn = (rows: Rows): Credential[] =>
  (rows['credentials'] ?? []).map((row) => CredentialRow.parse(row))

/** Compares everything stored with what is expected. `resets` are the keys that this step reset. */
export function checkRows(life: Life, before: Rows, after: Rows, resets: readonly string[]): void {
  const credentials = credentialsIn(after)
  for (const made of life.made) {
    const works = credentials.some((row) => opens(row, made, life.now))
    if (made.state !== 'saved') expect(works, 'a secret that was never saved works').toBe(false)
    expect(works, `a ${made.kind} made at ${made.madeAt}`).toBe(isToWork(life, made))
  }
  for (const row of credentials) {
    expect(row.roles, 'a credential without a role').not.toEqual([])
    const current = life.made.filter(({ value }) =>
      isKeyValid({ ...row, isActive: true, previousKeys: [] }, value, life.now),
    )
    expect(current.length, 'more than one current key').toBeLessThanOrEqual(1)
  }
  for (const expected of life.credentials) {
    const row = credentials.find(({ id }) => id === expected.id)
    expect(row).toMatchObject(settingsOf(expected))
    expect(row?.previousKeys.map(({ id, expiresAt }) => [id, expiresAt])).toEqual(
      expected.oldKeys.map(({ made, endsAt }) => [made.id, endsAt]),
    )
  }
  const unsaved = life.made.filter(({ state }) => state === 'pending' || state === 'dropped')
  const kept = (after['generated'] ?? []).map((row) => GeneratedRow.parse(row).id)
  expect(kept.toSorted(), 'what is kept unsaved').toEqual(unsaved.map(({ id }) => id).toSorted())
  for (const row of (after['users'] ?? []).map((one) => UserRow.parse(one))) {
    const { roles, revision } = life.people.get(row.id) ?? { roles: [], revision: 0 }
    expect([row.id, row.revision, ...row.roles]).toEqual([row.id, revision, ...roles])
  }
  checkEnds(before, credentials, resets)
}

/** What a page and a row say alike. */
function settingsOf(expected: Expected) {
  const { environment, type, revision, description, isActive, ...lists } = expected
  const { roles, accounts, origins, ipRanges } = lists
  const given = { environment, type, revision, description, isActive }
  return { ...given, roles, accounts, origins, ipRanges }
}

/** Checks what the list says of the credentials, searched or not. */
export function checkList(life: Life, expected: readonly Expected[], listed: unknown): void {
  const rows = Array.isArray(listed) ? listed : []
  for (const { id, description, isActive, accounts, oldKeys } of expected) {
    const ends = oldKeys.map(({ endsAt }) => endsAt).filter((endsAt) => life.now < endsAt)
    const endingKeys = ends
      .toSorted((one, other) => one - other)
      .map((expiresAt) => expect.objectContaining({ expiresAt }))
    expect(
      rows.find((row) => row.id === id),
      'a line of the list',
    ).toMatchObject({ description, isActive, accounts, endingKeys })
  }
}

/** Checks what somebody sees of a credential: of keys the tails, and which of the old ones work. */
export function checkReply(
  { now }: Life,
  expected: Expected,
  reply: Record<string, unknown>,
): void {
  const { key, password } = expected
  expect(reply).toMatchObject(settingsOf(expected))
  expect(reply['apiKey'] === null).toBe(key === undefined)
  if (key) expect(reply['apiKey']).toMatchObject({ tail: key.value.slice(-5) })
  expect(reply['password'] === null).toBe(password === undefined)
  const working = expected.oldKeys.filter(({ endsAt }) => now < endsAt)
  expect(reply['expiringKeys']).toMatchObject(
    working
      .toSorted((one, other) => one.endsAt - other.endsAt)
      .map(({ made, endsAt }) => ({ id: made.id, tail: made.value.slice(-5), expiresAt: endsAt })),
  )
}

/** Only a reset moves an end to later, whatever else happens. */
function checkEnds(before: Rows, after: readonly Credential[], resets: readonly string[]): void {
  const ends = new Map(
    after.flatMap((row) => row.previousKeys.map(({ id, expiresAt }) => [id, expiresAt])),
  )
  for (const { id, expiresAt } of credentialsIn(before).flatMap((row) => row.previousKeys)) {
    if (resets.includes(id)) continue
    expect(ends.get(id), 'an old end was lengthened').toBeLessThanOrEqual(expiresAt)
  }
}

function opens(row: Credential, { kind, value }: Made, now: number): boolean {
  if (kind === 'apiKey') return isKeyValid(row, value, now)
  return kind === 'password' ? isPasswordValid(row, value) : isClientKeyValid(row, value, now)
}

/** No text may hold an API key or a password in the clear. */
export function checkSecrecy(life: Life, ...texts: string[]): void {
  const secrets = life.made.filter(({ kind }) => kind !== 'clientKey')
  for (const { value } of secrets) {
    const written = JSON.stringify(value).slice(1, -1)
    for (const text of texts) expect(text.includes(written), 'cleartext').toBe(false)
  }
}

/** Rows without what a refused command may move: chance, numbering, planned faults, the API log. */
export function settled(rows: Rows): Rows {
  const { requests: _, ...others } = rows
  const world = rows['world']?.map((row) => ({ ...Object(row), draws: 0, change: 0, faults: [] }))
  return { ...others, world: world ?? [] }
}

/** The rows that a move of the clock leaves as they are: it undoes nothing. */
export function untimed(rows: Rows): Rows {
  const { world: _world, revisions: _revisions, callers: _callers, ...others } = settled(rows)
  return others
}
