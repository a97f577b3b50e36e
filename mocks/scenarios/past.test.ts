// Every stored fact of every world has the event that explains it, at a time at which people work.
import { describe, expect, test } from 'vitest'

import { startAt as now } from '#mocks/testing/server.ts'
import { day, days, hours } from '#domain/values/time.ts'

import { scenarios } from './catalogue.ts'
import { everyday } from './everyday.ts'
import { enabledRolesOf } from './enabled-roles.ts'
import { pastOf, revisionsOf } from './past.ts'

describe.each(scenarios)('the past of $title', (scenario) => {
  const world = scenario.build(now, 60)
  const { credentials: described, callers, users } = world
  const histories = described.map(revisionsOf)
  const { credentials, events, replaced: kept } = pastOf(histories, world, now)
  const told = (id: string) =>
    events.filter(({ targetId, target }) => targetId === id && target !== 'support')
  const says = (id: string, at: number | undefined, words: RegExp) =>
    told(id).some((event) => event.at === at && event.changes.some((one) => words.test(one.words)))

  test('makes of every credential what is stored of it', () => {
    for (const credential of credentials) {
      expect(revisionsOf(credential).at(-1)?.next).toEqual(credential)
    }
    // Nothing that a world says of a credential is lost on the way.
    const said = described.map(
      ({ revision: _, lastChange: _last, formerRoles: _roles, ...one }) => one,
    )
    expect(credentials).toMatchObject(said)
  })

  test('has an event for every revision, the last of which is the last change', () => {
    for (const { id, revision, createdAt, lastChange } of credentials) {
      const saves = told(id)
      expect(saves.map((event) => event.revision)).toEqual(
        Array.from({ length: revision }, (_, index) => index + 1),
      )
      expect(saves[0]).toMatchObject({
        at: createdAt,
        changes: [{ words: 'Credential created' }, {}].slice(0, saves[0]?.changes.length),
      })
      const { at, by } = saves.at(-1) ?? {}
      expect({ at, by }).toEqual(lastChange)
    }
  })

  test('tells when each key, password and client key was made, and when each end was moved', () => {
    for (const { id, apiKey, previousKeys, password, clientKey } of credentials) {
      for (const key of apiKey ? [...previousKeys, apiKey] : previousKeys) {
        expect(says(id, key.createdAt, /^New API key/)).toBe(true)
      }
      if (password) expect(says(id, password.changedAt, /^New password/)).toBe(true)
      if (clientKey) expect(says(id, clientKey.createdAt, /^New client key/)).toBe(true)
      for (const { expiresAt } of previousKeys) {
        const ways = [
          says(id, expiresAt - days(1), /^New API key|reset/),
          says(id, expiresAt, /expired/),
        ]
        expect(ways).toContain(true)
      }
    }
  })

  test('tells who enabled the roles that only support can give', () => {
    const enablings = events.filter(({ target }) => target === 'support')
    const enabled = enabledRolesOf(credentials)
    expect(enablings).toHaveLength(enabled.length)
    for (const { environment, type, role } of enabled) {
      const event = enablings.find(
        ({ environments, changes }) =>
          environments.includes(environment) && changes[0]?.words.includes(`“${role}”`),
      )
      const owners = credentials.filter(
        (one) => one.environment === environment && one.type === type && one.roles.includes(role),
      )
      expect(event?.at).toBeLessThan(Math.min(...owners.map(({ createdAt }) => createdAt)))
    }
  })

  test('tells who gave each person their roles, who may give them, before they did anything', () => {
    const [first] = events
    for (const { id, name, roles } of users) {
      const [given, ...more] = told(id)
      expect(more).toEqual([])
      expect(given?.changes).toEqual(roles.map((role) => ({ words: `Role given: ${role}` })))
      expect(given?.at).toBeGreaterThan(first?.at ?? now)
      const deed = events.find(({ by }) => by === name)
      expect(given?.at).toBeLessThan(deed?.at ?? now)
      const giver = users.find((one) => one.name === given?.by)
      const since = giver ? told(giver.id)[0]?.at : first?.at
      expect(since).toBeLessThan(given?.at ?? 0)
      const own = giver?.roles ?? roles
      expect(roles.filter((role) => !own.includes(role))).toEqual([])
    }
    expect(new Set(events.filter(({ target }) => target === 'user').map(({ at }) => at)).size).toBe(
      users.length,
    )
  })

  test('keeps what a credential was before each save, where an integration calls with it', () => {
    for (const credential of credentials) {
      const replaced = kept.filter((one) => one.credential.id === credential.id)
      const isUsed = callers.some(({ credentialId }) => credentialId === credential.id)
      const saves = told(credential.id)
      expect(replaced).toHaveLength(isUsed ? credential.revision - 1 : 0)
      for (const [index, { until, credential: row }] of replaced.entries()) {
        expect(row.revision).toBe(index + 1)
        expect(row.lastChange.at).toBe(saves[index]?.at)
        expect(until).toBe(saves[index + 1]?.at)
      }
    }
  })

  test('tells who was given a key, once they could have it', () => {
    for (const { id, credentialId, deployments } of callers) {
      expect(told(id)).toHaveLength(deployments.length)
      const { apiKey, previousKeys, password } =
        credentials.find((one) => one.id === credentialId) ?? {}
      for (const { at, tail, fingerprint } of deployments) {
        const key = [apiKey, ...(previousKeys ?? [])].find(
          (one) => one?.fingerprint === fingerprint,
        )
        const isPassword = password?.fingerprint === fingerprint
        // A key that nobody saved was made at no time that is stored.
        expect(at).toBeGreaterThan((isPassword ? password?.changedAt : key?.createdAt) ?? 0)
        const { changes } = told(id).find((event) => event.at === at) ?? {}
        expect(changes?.[0]?.words).toContain(tail ?? 'password')
      }
    }
  })

  test('is in the order in which it happened, and nothing of it lies ahead', () => {
    const times = events.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(Math.max(...times)).toBeLessThanOrEqual(now)
  })

  test('happened in office hours, but for the last two days', () => {
    const old = events.filter(
      ({ at, revision, target }) => at < now - days(2) && revision === 1 && target === 'credential',
    )
    expect(old.length).toBeGreaterThan(0)
    for (const { at } of old) {
      expect(at % day).toBeGreaterThanOrEqual(hours(7))
      expect(at % day).toBeLessThan(hours(16))
    }
  })
})

describe('a credential with a past', () => {
  const histories = everyday.build(now).credentials.map(revisionsOf)
  const made = histories
    .map((revisions) => revisions.at(-1)?.next)
    .find((one) => one !== undefined && one.previousKeys.length > 0)
  const [replaced] = made?.previousKeys ?? []
  if (!made || !replaced) throw new Error('nobody has an expiring key')
  const lastChangeOf = (expiresAt: number, by = 'Bruno Keller') => {
    const later = { ...made, previousKeys: [{ ...replaced, expiresAt }], lastChange: { at: 0, by } }
    return revisionsOf(later).at(-1)
  }

  test('had the end of a key reset 24 hours before it, and a key expired at its early end', () => {
    const { expiresAt } = replaced
    for (const moved of [expiresAt + 1, expiresAt - 1]) {
      const last = lastChangeOf(moved)
      expect(last?.next.previousKeys).toEqual([{ ...replaced, expiresAt: moved }])
      expect(last?.next.lastChange.at).toBe(moved > expiresAt ? moved - days(1) : moved)
    }
    expect(lastChangeOf(expiresAt)?.next.lastChange).toEqual(made.lastChange)
  })

  test('had an earlier client key until 24 hours before the end of that one', () => {
    const at = now - hours(3)
    const earlier = [{ value: 'test_EARLIER', expiresAt: at + days(1) }]
    const clientKey = { value: 'test_CURRENT', createdAt: at }
    const last = revisionsOf({ ...made, clientKey, previousClientKeys: earlier }).at(-1)
    expect(last?.next).toMatchObject({ clientKey, previousClientKeys: earlier })
  })
})
