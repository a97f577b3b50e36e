// What every contract test stands on: a server of its own, a clock that only the test moves.
import { afterEach, beforeEach, vi } from 'vitest'

import { isApiError, type ApiError } from '#api/api-error.ts'
import { callSandbox } from '#api/call-sandbox.ts'
import { call, configureClient } from '#api/call.ts'
import { checkReplies } from '#api/check-replies.ts'
import { changeIdentity } from '#api/identity.ts'
import type {
  CredentialChanges,
  CredentialDetail,
  CredentialType,
  Environment,
  SecretKind,
} from '#contract/credential.ts'
import { apiPrefix } from '#contract/addresses.ts'
import { userHeader } from '#contract/customer-area-routes.ts'
import type { RequestFault } from '#contract/fault.ts'
import { startServer } from '#mocks/node.ts'

export const origin = 'http://simulator.example/'
export const startAt = Date.parse('2026-03-02T10:00:00Z')

/** From where a credential is looked at. */
export type Place = { environment: Environment; account: string }
export const company: Place = { environment: 'test', account: 'LarkfieldGoods' }
export const liveCompany: Place = { environment: 'live', account: 'LarkfieldGoods' }
export const stores: Place = { environment: 'test', account: 'LarkfieldStores' }

let server: ReturnType<typeof startServer>
let database = ''

/** The client asks as it does by itself, whatever another test has told it. */
export function askByFetch(): void {
  configureClient({ baseUrl: origin, transport: (request) => fetch(request) })
}

/** Gives each test of the file a fresh server and signs Amara in, who may do everything. */
export function useServer(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: startAt })
    // Not counted: where files share what they load, they would share their worlds.
    database = `test-${crypto.randomUUID()}`
    server = startServer(database)
    askByFetch()
    checkReplies()
    signIn('amara')
  })
  afterEach(async () => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    await server.close()
    vi.useRealTimers()
  })
}

/** The store behind the server, to look at what is written, or to damage it. */
export function store() {
  return server.store
}

/** The name of this test's database. */
export function databaseName(): string {
  return database
}

/** Requests from now on come from this user, or from nobody. */
export function signIn(userId: string | null): void {
  changeIdentity({ userId })
}

export function passTime(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}

/** Creates a credential with the username that is offered for it. */
export async function create(type: CredentialType, description = '', place: Place = company) {
  const { username } = await call('offerUsername', { params: place, query: { type } })
  return call('createCredential', { params: place, body: { type, username, description } })
}

/** The credential with this description in the everyday world. */
export async function existing(description: string, place: Place = company) {
  for (const tab of ['payments', 'platforms'] as const) {
    const { data } = await call('listCredentials', { params: place, query: { tab } })
    const found = data.find((one) => one.description === description)
    if (found) return read(found, place)
  }
  throw new Error(`There is no credential “${description}”.`)
}

export function read({ id }: { id: string }, place: Place = company): Promise<CredentialDetail> {
  return call('getCredential', { params: { ...place, credentialId: id } })
}

export function generate({ id }: { id: string }, kind: SecretKind, place: Place = company) {
  return call('generateSecret', { params: { ...place, credentialId: id }, body: { kind } })
}

type Saved = Pick<CredentialDetail, 'id' | 'revision'>

/** Saves changes to the credential as it was last read. */
export function save(
  { id, revision }: Saved,
  changes: CredentialChanges,
  { commandKey, place = company }: { commandKey?: string; place?: Place } = {},
): Promise<CredentialDetail> {
  const params = { ...place, credentialId: id }
  return call('saveCredential', { params, body: { revision, changes } }, { commandKey })
}

/** As the page does when somebody copies a secret of this credential. */
export function copy({ id }: { id: string }, secretId: string, place: Place = company) {
  return call('noteCopied', { params: { ...place, credentialId: id, secretId } })
}

/** Generates a secret, copies it and saves it at once. */
export async function renew(credential: Saved, kind: SecretKind, place: Place = company) {
  const { id, value } = await generate(credential, kind, place)
  await copy(credential, id, place)
  return { value, saved: await save(credential, { generated: { [kind]: id } }, { place }) }
}

/** What happens to requests, without more to say of it. */
export type PlainFault = Exclude<RequestFault, { kind: 'status' | 'slow' }>['kind']

export function planFault(endpoint: string, kind: PlainFault, times = 1) {
  return callSandbox('planFault', { body: { endpoint, kind, times } })
}

/** The refusal of a call that must not succeed. */
export async function refusalOf(work: Promise<unknown>): Promise<ApiError> {
  const cause: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (isApiError(cause)) return cause
  throw new Error(`The request was expected to be refused, not: ${String(cause)}`)
}

/** The fields that a 422 names, with value and reason. */
export async function fieldsRefused(work: Promise<unknown>) {
  const { status, invalidFields } = await refusalOf(work)
  return { status, invalidFields }
}

type Raw = { body?: unknown; text?: string; user?: string | null }

/** A request past the client, for what the client would never send. */
export function send(method: string, path: string, { body, text, user = 'amara' }: Raw = {}) {
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
  return fetch(`${origin}${apiPrefix}${path}`, {
    method,
    headers: user === null ? {} : { [userHeader]: user },
    ...(sent === undefined ? {} : { body: sent }),
  })
}
