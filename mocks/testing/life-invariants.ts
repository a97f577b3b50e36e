// What must be true of the stored rows after every step, whatever was done.
import { expect } from 'vitest'

import type { Credential } from '#domain/changes/credential.ts'
import { CredentialRow } from '#mocks/database/rows.ts'

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
    const { revision, description, isActive, roles, origins, ipRanges } = expected
    expect(row).toMatchObject({ revision, description, isActive, roles, origins, ipRanges })
    expect(row?.previousKeys.map(({ id, expiresAt }) => [id, expiresAt])).toEqual(
      expected.oldKeys.map(({ made, endsAt }) => [made.id, endsAt]),
    )
  }
  checkEnds(before, credentials, resets)
}

/** Checks what somebody sees of a credential: of keys the tails, and which of the old ones work. */
export function checkReply(
  { now }: Life,
  expected: Expected,
  reply: Record<string, unknown>,
): void {
  const { revision, description, isActive, roles, origins, ipRanges, key, password } = expected
  expect(reply).toMatchObject({ revision, description, isActive, roles, origins, ipRanges })
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

/** Rows without what a refused command may move: chance, numbering, planned faults. */
export function settled(rows: Rows): Rows {
  const world = rows['world']?.map((row) => ({ ...Object(row), draws: 0, change: 0, faults: [] }))
  return { ...rows, world: world ?? [] }
}
