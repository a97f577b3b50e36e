// Small builders for worlds: valid defaults, and only what matters is said.
import type { Accounts, CredentialType, Environment } from '#contract/credential.ts'
import { overlapMs, type PreviousKey, type StoredKey } from '#domain/keys/api-key.ts'
import { chanceFrom, pick } from '#domain/values/chance.ts'
import { newCredential, type Credential } from '#domain/changes/credential.ts'
import { defaultRoles } from '#domain/roles/role.ts'
import {
  fingerprint,
  mintApiKey,
  mintClientKey,
  mintPassword,
  tailOf,
} from '#domain/keys/secret.ts'
import { minute } from '#domain/values/time.ts'
import { usernameFor } from '#domain/values/username.ts'

import { atOffice } from './office-hours.ts'

/** Whose usernames these are. */
export type Owner = { company: string; balancePlatform: string }

/** What a scenario says of one credential; the rest follows from it. */
export type Described = {
  type: CredentialType
  /** Absent for the default credential of its kind. */
  digits?: string
  description?: string
  createdAgoMs: number
  createdBy: string
  /** Who has looked after it since; absent for its creator. */
  by?: string
  isInactive?: boolean
  /** When and by whom it was deactivated, where that matters. */
  deactivated?: { agoMs: number; by: string }
  roles?: readonly string[]
  accounts?: Accounts
  origins?: string[]
  ipRanges?: string[]
  /** Ages in ms of the current key; absent for a credential without one. */
  keyAgoMs?: number
  /** How long each previous key still works, in ms. */
  expiringInMs?: readonly number[]
  passwordAgoMs?: number
  clientKeyAgoMs?: number
}

/**
 * Ages that are told in minutes while they count down begin this much later: then a world says the
 * same for its first minute, however long somebody takes to look at it.
 */
export const firstMinuteMs = minute - 1

/**
 * A key that replaced another one so long ago, which has what is left of its 24 hours. Of several
 * rotations the first comes first.
 */
export function rotatedAgo(
  ...agesMs: [number, ...number[]]
): Pick<Described, 'keyAgoMs' | 'expiringInMs'> {
  const agosMs = agesMs.map((ageMs) => ageMs - firstMinuteMs)
  return { keyAgoMs: Math.min(...agosMs), expiringInMs: agosMs.map((agoMs) => overlapMs - agoMs) }
}

/** Builds credentials of one environment, with secrets that nobody knows. Their past follows later. */
export function createMaker(environment: Environment, owner: Owner, now: number) {
  return (given: Described): Credential => {
    const username = usernameFor(given.type, owner, given.digits)
    const chance = chanceFrom(`${environment}:${username}`)
    const { at, createdAt, setUpAt } = timesOf(given, username, now)
    const by = given.by ?? given.createdBy
    const base = newCredential(
      {
        id: `S2-${pick('0123456789ABCDEF', 14, chance)}`,
        environment,
        type: given.type,
        username,
        description: given.description ?? '',
        accounts: given.accounts ?? 'all',
      },
      defaultRoles('web-service'),
      createdAt,
      given.createdBy,
    )
    const key = (madeAt: number): StoredKey => {
      const cleartext = mintApiKey(chance)
      return {
        id: pick('0123456789abcdef', 16, chance),
        fingerprint: fingerprint(cleartext),
        tail: tailOf(cleartext),
        createdAt: madeAt,
        createdBy: by,
      }
    }
    const apiKey = given.keyAgoMs === undefined ? null : key(at(given.keyAgoMs))
    // Each was made when the one before it was replaced.
    const ends = given.expiringInMs ?? []
    const previousKeys: PreviousKey[] = ends.map((inMs, index) => ({
      ...key(index === 0 ? setUpAt : now + (ends[index - 1] ?? 0) - overlapMs),
      expiresAt: now + inMs,
    }))
    const password = given.passwordAgoMs === undefined ? null : mintPassword(chance)
    const clientKey = given.clientKeyAgoMs === undefined ? null : mintClientKey(environment, chance)
    return {
      ...base,
      isActive: !given.isInactive && !given.deactivated,
      roles: [...(given.roles ?? base.roles)],
      origins: given.origins ?? [],
      ipRanges: given.ipRanges ?? [],
      apiKey,
      previousKeys,
      password:
        password === null
          ? null
          : { fingerprint: fingerprint(password), changedAt: at(given.passwordAgoMs) },
      clientKey:
        clientKey === null ? null : { value: clientKey, createdAt: at(given.clientKeyAgoMs) },
      lastChange: given.deactivated
        ? { at: at(given.deactivated.agoMs), by: given.deactivated.by }
        : { at: at(deactivatedAgoMs(given)), by },
    }
  }
}

/** What is as old as the credential came in the first quarter of an hour after it. */
function timesOf({ createdAgoMs }: Described, username: string, now: number) {
  const createdAt = atOffice(now, createdAgoMs, 'created')
  const minutesLater = Math.floor(chanceFrom(username)() * 14 * minute) + minute
  const setUpAt = Math.min(createdAt + minutesLater, now)
  const at = (agoMs = createdAgoMs) =>
    agoMs === createdAgoMs ? setUpAt : Math.max(atOffice(now, agoMs, username), setUpAt)
  return { at, createdAt, setUpAt }
}

/** Nobody needed it for long: a third of the way since it was changed last. */
function deactivatedAgoMs({ createdAgoMs, keyAgoMs, passwordAgoMs }: Described): number {
  return Math.min(createdAgoMs, keyAgoMs ?? Infinity, passwordAgoMs ?? Infinity) * (2 / 3)
}
