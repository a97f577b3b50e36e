// Every named world is whole, follows the product's rules, and is what its story says.
import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'

import type { Environment } from '#contract/credential.ts'
import { overlapMs } from '#domain/keys/api-key.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { credentialManagers } from '#domain/permission/permission.ts'
import { refusalsOf } from '#domain/changes/refusal.ts'
import { assignableRoles } from '#domain/roles/assignable.ts'
import { days, hours } from '#domain/values/time.ts'
import { parseUsername, usernameFor } from '#domain/values/username.ts'
import { CredentialRow, EntryRow, EventRow, UserRow, WorldRow } from '#mocks/database/rows.ts'
import { scenarios } from './catalogue.ts'
import { seed } from './seed.ts'
import { startAt as now, store, useServer } from '#mocks/testing/server.ts'

import { enabledRolesOf } from './enabled-roles.ts'
import { everyday } from './everyday.ts'
import type { World } from './scenario.ts'

useServer()

const rows: Record<string, z.ZodMiniType> = {
  world: WorldRow,
  users: UserRow,
  credentials: CredentialRow,
  entries: EntryRow,
  events: EventRow,
}
const environments: Environment[] = ['test', 'live']

const of = (world: World, environment: Environment) =>
  world.credentials.filter((one) => one.environment === environment)

function findOwner({ accounts, balancePlatform }: World) {
  const company = accounts.find(({ level }) => level === 'company')
  if (!company) throw new Error('a world without a company')
  return { company: company.id, balancePlatform }
}

function firstOf(world: World, environment: Environment): Credential {
  const username = usernameFor('web-service', findOwner(world), undefined)
  const first = of(world, environment).find((one) => one.username === username)
  if (!first) throw new Error(`${environment} has no ${username}`)
  return first
}

const repeated = (texts: string[]) => texts.filter((text, index) => texts.indexOf(text) !== index)

describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
  'the scenario %s',
  (name, scenario) => {
    const world = scenario.build(now)
    const { credentials } = world

    test('has a name, a title and a story', () => {
      expect(scenario.name).toBe(name)
      expect(scenario.title.length).toBeGreaterThan(0)
      expect(scenario.story).toMatch(/\.$/)
    })

    test('puts nothing but whole rows into the database', async () => {
      // A world of any size is whole at any size: thousands of rows prove no more than some.
      const size = scenario.usualSize && 60
      await store().write((tx) => seed(tx, scenario, now, size))
      const tables = await store().dump()
      for (const [table, schema] of Object.entries(rows)) {
        expect(tables[table]?.length).toBeGreaterThan(0)
        for (const row of tables[table] ?? []) expect(schema.parse(row)).toEqual(row)
      }
    })

    test('gives every credential an id and a username of its own, and every key', () => {
      expect(repeated(credentials.map(({ id }) => id))).toEqual([])
      for (const environment of environments) {
        expect(repeated(of(world, environment).map(({ username }) => username))).toEqual([])
      }
      const secrets = credentials.flatMap(({ apiKey, previousKeys, password }) => [
        ...(apiKey ? [apiKey.fingerprint] : []),
        ...previousKeys.map(({ fingerprint }) => fingerprint),
        ...(password ? [password.fingerprint] : []),
      ])
      expect(repeated(secrets)).toEqual([])
    })

    test('spells every username as its type demands', () => {
      for (const { type, username } of credentials) {
        const digits = parseUsername(username)?.digits
        expect(username).toBe(usernameFor(type, findOwner(world), digits))
      }
    })

    test.each(environments)('has the default credentials on %s', (environment) => {
      const usernames = of(world, environment).map(({ username }) => username)
      for (const type of ['web-service', 'platform-web-service', 'lem'] as const) {
        expect(usernames).toContain(usernameFor(type, findOwner(world), undefined))
      }
    })

    test('has no setting that the rules would refuse', () => {
      const merchants = world.accounts
        .filter(({ level }) => level === 'merchant')
        .map(({ id }) => id)
      for (const one of credentials) {
        const { type, description, roles, accounts, origins, ipRanges } = one
        const enabled = enabledRolesOf(credentials)
          .filter((role) => role.environment === one.environment && role.type === type)
          .map(({ role }) => role)
        // What it has does not count: it begins with nothing that it could not be given.
        const nothing = { type, username: one.username, roles: [], formerRoles: [] }
        const first = firstOf(world, one.environment)
        const judged = {
          ...one,
          assignableRoles: assignableRoles({
            credential: one === first ? one : nothing,
            first,
            enabled,
          }),
          expiringKeys: one.previousKeys,
        }
        const reach = type === 'web-service' || type === 'report' ? { accounts } : {}
        const client = type === 'web-service' ? { origins } : {}
        const changes = { description, roles, ipRanges, ...reach, ...client }
        expect(refusalsOf(judged, changes, merchants, now)).toEqual([])
        if (type !== 'web-service') {
          expect([one.origins, one.clientKey]).toEqual([[], null])
        }
      }
    })

    test('dates nothing into the future, and each end to 24 hours after its key was replaced', () => {
      for (const {
        createdAt,
        lastChange,
        apiKey,
        previousKeys,
        password,
        clientKey,
      } of credentials) {
        for (const at of [
          lastChange.at,
          apiKey?.createdAt,
          password?.changedAt,
          clientKey?.createdAt,
        ]) {
          expect(at ?? createdAt).toBeLessThanOrEqual(now)
          expect(at ?? createdAt).toBeGreaterThanOrEqual(createdAt)
        }
        for (const { createdAt: madeAt, expiresAt } of previousKeys) {
          expect(madeAt).toBeLessThanOrEqual(expiresAt - overlapMs)
        }
        const ends = previousKeys.map(({ expiresAt }) => expiresAt)
        if (ends.length > 0) expect(Math.max(...ends)).toBe((apiKey?.createdAt ?? 0) + overlapMs)
      }
    })

    test('has people for both sides of the door, each with accounts that exist', () => {
      const ids = world.accounts.map(({ id }) => id)
      const isManager = (roles: string[]) => credentialManagers.some((role) => roles.includes(role))
      expect(
        world.users.some(({ roles, accounts }) => isManager(roles) && accounts === 'all'),
      ).toBe(true)
      expect(world.users.some(({ roles }) => !isManager(roles))).toBe(true)
      for (const { accounts } of world.users) {
        if (accounts !== 'all') expect(ids).toEqual(expect.arrayContaining(accounts))
      }
    })

    test('is the same whenever it is built, only moved in time', () => {
      expect(scenario.build(now)).toEqual(world)
      const timeless = (built: World, at: number) =>
        JSON.parse(JSON.stringify(built), (_, value: unknown) =>
          typeof value === 'number' && value > days(1000) ? value - at : value,
        ) as unknown
      const later = now + days(400)
      expect(timeless(scenario.build(later), later)).toEqual(timeless(world, now))
    })

    test('holds no key in the clear', () => {
      expect(JSON.stringify(world)).not.toContain('AQESIMULATED')
    })
  },
)

describe('an ordinary week', () => {
  const world = everyday.build(now)
  const { credentials } = world
  const working = (one: Credential) => one.previousKeys.filter(({ expiresAt }) => expiresAt > now)

  test('has three keys that were rotated since yesterday, and expiring predecessors, as told', () => {
    expect(everyday.story).toContain('Two keys on Test and one on Live were rotated')
    const rotated = credentials.filter((one) => working(one).length > 0)
    expect(rotated.map(({ environment }) => environment).toSorted()).toEqual([
      'live',
      'test',
      'test',
    ])
    for (const one of rotated) {
      expect(now - (one.apiKey?.createdAt ?? 0)).toBeGreaterThan(hours(12))
      expect(working(one)).toHaveLength(1)
    }
  })

  test('sells online, in stores and on a marketplace: a merchant account for each', () => {
    expect(world.accounts.map(({ level }) => level)).toEqual([
      'company',
      'merchant',
      'merchant',
      'merchant',
    ])
  })

  test('shows something of everything', () => {
    const shows = (what: (one: Credential) => boolean, environment?: Environment) =>
      credentials.some((one) => what(one) && (environment ?? one.environment) === one.environment)
    for (const type of ['web-service', 'report', 'platform-web-service', 'lem'] as const) {
      for (const environment of environments) {
        expect(shows((one) => one.type === type, environment)).toBe(true)
      }
      if (type !== 'platform-web-service') {
        expect(shows((one) => one.type === type && !one.isActive)).toBe(true)
      }
    }
    for (const environment of environments) {
      expect(shows((one) => !one.isActive, environment)).toBe(true)
      expect(shows((one) => working(one).length > 0, environment)).toBe(true)
    }
    expect(shows((one) => one.description === '', 'test')).toBe(true)
    expect(shows((one) => one.description === '', 'live')).toBe(true)
    expect(shows((one) => one.description.length > 40)).toBe(true)
    expect(shows((one) => one.origins.length > 1)).toBe(true)
    expect(shows((one) => one.origins.length > 0, 'live')).toBe(true)
    expect(shows((one) => one.ipRanges.length > 1)).toBe(true)
    expect(shows((one) => one.type === 'platform-web-service' && one.ipRanges.length > 0)).toBe(
      true,
    )
    expect(shows((one) => one.ipRanges.length > 0, 'live')).toBe(true)
    expect(shows((one) => one.accounts !== 'all' && one.accounts.length > 1)).toBe(true)
    expect(shows((one) => one.apiKey === null && one.password !== null)).toBe(true)
    expect(shows((one) => one.apiKey !== null && one.password !== null)).toBe(true)
    expect(new Set(credentials.map(({ roles }) => roles.toSorted().join())).size).toBeGreaterThan(6)
  })
})
