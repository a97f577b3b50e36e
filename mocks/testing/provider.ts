// What tests of the provider APIs stand on: credentials with known secrets, and requests to real origins.
import type { CredentialType } from '#contract/credential.ts'
import { callerAddressHeader } from '#contract/provider-api.ts'
import { chanceFrom } from '#domain/values/chance.ts'
import { newCredential, type Credential } from '#domain/changes/credential.ts'
import { fingerprint, mintApiKey, mintPassword, tailOf } from '#domain/keys/secret.ts'
import { usernameFor } from '#domain/values/username.ts'
import { readWorld, type Context } from '#mocks/database/context.ts'
import { putCredential } from '#mocks/database/credential-store.ts'
import type { RequestRow } from '#mocks/database/rows.ts'
import type { Store } from '#mocks/database/store.ts'

import { store } from './server.ts'

const owner = { company: 'LarkfieldGoods', balancePlatform: 'LarkfieldPlatform' }
let planted = 0

/** A credential of the world with a key and a password that the test knows. */
export type Planted = { credential: Credential; apiKey: string; password: string }

/** Puts a credential into the test's world past all rules, whatever the test needs of it. */
export function plant(type: CredentialType, overrides: Partial<Credential> = {}): Promise<Planted> {
  return plantIn(store(), type, overrides)
}

/** As `plant`, in any world. */
export async function plantIn(
  into: Store,
  type: CredentialType,
  overrides: Partial<Credential> = {},
): Promise<Planted> {
  planted += 1
  const chance = chanceFrom(`planted ${planted}`)
  const apiKey = mintApiKey(chance)
  const password = mintPassword(chance)
  const given = {
    id: `S2-PLANTED${planted}`,
    environment: 'test' as const,
    type,
    username: usernameFor(type, owner, String(200_000 + planted)),
    description: '',
    accounts: 'all' as const,
  }
  const credential: Credential = {
    ...newCredential(given, [], Date.now(), 'Test'),
    apiKey: storedKey(apiKey),
    password: { fingerprint: fingerprint(password), changedAt: Date.now() },
    ...overrides,
  }
  await replant(credential, into)
  return { credential, apiKey, password }
}

/** Writes a planted credential anew. */
export function replant(credential: Credential, into: Store = store()): Promise<void> {
  return into.write(async (tx) => {
    const world = await readWorld(tx)
    const user = { id: 'test', name: 'Test', roles: [], accounts: 'all' as const }
    const time = { now: Date.now(), realNow: Date.now() }
    const context: Context = { tx, world, user, ...time, commandKey: undefined, bodyText: '' }
    await putCredential(context, credential)
    await tx.objectStore('world').put(world)
  })
}

export function storedKey(apiKey: string) {
  return {
    id: `key-${tailOf(apiKey)}`,
    fingerprint: fingerprint(apiKey),
    tail: tailOf(apiKey),
    createdAt: Date.now(),
    createdBy: 'Test',
  }
}

/** The credential as it is stored now. */
export async function stored({ id }: { id: string }): Promise<Credential> {
  const credential = await store().read((tx) => tx.objectStore('credentials').get(id))
  if (!credential) throw new Error(`There is no credential ${id}.`)
  return credential
}

/** Every credential of the world. */
export function all(): Promise<Credential[]> {
  return store().read((tx) => tx.objectStore('credentials').getAll())
}

/** How a request shows who it is. */
export type Shown = {
  apiKey?: string | undefined
  basic?: { username: string; password: string } | undefined
  from?: string | undefined
}

export function ask(
  method: string,
  address: string,
  { apiKey, basic, from }: Shown = {},
  body?: unknown,
): Promise<Response> {
  const headers = new Headers()
  if (apiKey !== undefined) headers.set('X-API-Key', apiKey)
  if (basic) headers.set('Authorization', `Basic ${btoa(`${basic.username}:${basic.password}`)}`)
  if (from !== undefined) headers.set(callerAddressHeader, from)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return fetch(address, { method, headers, ...(body === undefined ? {} : { body: text }) })
}

/** Status and body of an answer, as tests compare them. */
export async function read(response: Response): Promise<{ status: number; body: unknown }> {
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

/** What a request with this key is answered. */
export async function send(
  { apiKey }: { apiKey: string },
  method: string,
  address: string,
  body?: unknown,
) {
  return read(await ask(method, address, { apiKey }, body))
}

/** The sandbox's log, the oldest line first. */
export function log(): Promise<RequestRow[]> {
  return store().read((tx) => tx.objectStore('requests').getAll())
}

export async function lastLine(): Promise<RequestRow> {
  const line = (await log()).at(-1)
  if (!line) throw new Error('The log is empty.')
  return line
}
