// Exercises as somebody works through them by the API: started by name, acted on, finished.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { CallerSecret, Gift } from '#contract/caller.ts'
import type { CredentialChanges, CredentialDetail, SecretKind } from '#contract/credential.ts'
import type { Exercise } from '#contract/exercise.ts'
import type { FactName, Result } from '#contract/practice.ts'
import { changeIdentity } from '#api/identity.ts'
import { presetAddress } from '#domain/calls/preset.ts'
import { providerApis } from '#domain/calls/provider-api.ts'

import { readCallersOf } from './callers.ts'
import { ask } from './provider.ts'
import { copy, generate, read, save, type Place } from './server.ts'

const folder = join(import.meta.dirname, '../../public/exercises')

/** The names of all published exercises. */
export const exerciseNames = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !['schema.json', 'index.json'].includes(file))
  .map((file) => file.replace('.json', ''))

/** The text of a published file. */
export function fileOf(name: string): string {
  return readFileSync(join(folder, `${name}.json`), 'utf8')
}

let place: Place = { environment: 'test', account: 'LarkfieldGoods' }

/** Begins a published exercise, as the person whom it is about. */
export function start(name: string): Promise<Exercise> {
  return startWith(fileOf(name))
}

/** Begins an exercise, or the text of its file, as the person whom it is about. */
export async function startWith(given: unknown): Promise<Exercise> {
  const { data } = await callSandbox('startPractice', { body: { exercise: given } })
  const { exercise } = data ?? {}
  if (!exercise) throw new Error('It has not begun.')
  changeIdentity({ userId: exercise.as })
  place = { environment: exercise.environment, account: exercise.account }
  return exercise
}

/** Ends it, and answers how it went. */
export async function finish(): Promise<Result> {
  const { data } = await callSandbox('finishPractice', {})
  if (!data?.result) throw new Error('It has no result.')
  return data.result
}

/** What was counted, without what was not. */
export function countsOf({ facts }: Result): Partial<Record<FactName, number>> {
  return Object.fromEntries(facts.flatMap(({ fact, count }) => (count > 0 ? [[fact, count]] : [])))
}

/** The result is a failure for the goals that are open and the facts that went too far. */
export function expectFailed(result: Result, ...reasons: string[]): void {
  const open = result.goals.flatMap(({ id, isMet }) => (isMet ? [] : id))
  const over = result.facts.flatMap(({ fact, isOver }) => (isOver ? fact : []))
  expect([...open, ...over].toSorted()).toEqual(reasons.toSorted())
  expect(result.isPassed).toBe(false)
}

/** The credential with this username; the digits are enough. */
export async function credential(name: string): Promise<CredentialDetail> {
  for (const tab of ['payments', 'platforms'] as const) {
    const { data } = await call('listCredentials', { params: place, query: { tab } }).catch(() => ({
      data: [],
    }))
    const found = data.find(
      ({ username, description }) =>
        username === name || username.startsWith(`${name}@`) || description === name,
    )
    if (found) return read(found, place)
  }
  throw new Error(`There is no credential ${name}.`)
}

/** Saves changes as they would be saved now. */
export async function change(name: string, changes: CredentialChanges): Promise<CredentialDetail> {
  return save(await credential(name), changes, { place })
}

/** Generates a secret; `isCopied` says whether somebody copies it. */
export async function make(name: string, kind: SecretKind = 'apiKey', isCopied = true) {
  const one = await credential(name)
  const { id } = await generate(one, kind, place)
  if (isCopied) await copy(one, id, place)
  return id
}

/** Generates, copies and saves a secret. */
export async function renew(name: string, kind: SecretKind = 'apiKey', isCopied = true) {
  return change(name, { generated: { [kind]: await make(name, kind, isCopied) } })
}

/** Gives an integration the current secret of its credential, or one that is not saved. */
export async function give(name: string, caller: string, generated?: string) {
  const { id } = await credential(name)
  const callers = await readCallersOf({ id }, place)
  const callerId = callers.find((one) => one.name === caller)?.id ?? ''
  const params = { ...place, credentialId: id, callerId }
  return call('deployKey', { params, body: { generated } })
}

/** What becomes of every expiring key at the save. */
export async function plan(name: string, action: 'reset' | 'expire') {
  const { expiringKeys } = await credential(name)
  return change(name, { expiringKeys: expiringKeys.map(({ id: keyId }) => ({ keyId, action })) })
}

/** Creates a credential as the dialog does. */
export async function add(type: CredentialDetail['type'], description: string) {
  const { username } = await call('offerUsername', { params: place, query: { type } })
  return call('createCredential', { params: place, body: { type, username, description } })
}

/** Where the exercise is. */
export function here(): Place {
  return place
}

/** Gives a credential roles besides those that it has. */
export async function addRoles(name: string, ...more: string[]) {
  const { roles } = await credential(name)
  return change(name, { roles: [...roles, ...more] })
}

/** Adds an integration that pays, with the current key, another secret, or without any yet. */
export async function connect(name: string, caller: string, gift: Gift | null = {}) {
  const params = { ...place, credentialId: (await credential(name)).id }
  const pays = { api: 'Checkout', method: 'POST', path: '/payments' } as const
  const entry = { name: caller, ...pays, address: '', authentication: 'API key' as const }
  return call('addCaller', { params, body: { ...entry, ...(gift && { gift }) } })
}

/** Moves an integration of another credential to this one, which gives it its current secret. */
export async function move(to: string, caller: string, authentication: CallerSecret = 'API key') {
  const params = { ...place, credentialId: (await credential(to)).id }
  const { data } = await call('listMovableCallers', { params })
  const callerId = data.find(({ name }) => name === caller)?.id ?? ''
  return call('moveCaller', { params: { ...params, callerId }, body: { authentication, gift: {} } })
}

/** Answers a question of the exercise. */
export function answer(question: string, choice: string) {
  return callSandbox('giveAnswer', { body: { question, choice } })
}

/** Generates, copies and saves a key, and sends a request with it to where the exercise is. */
export async function tryNewKey(name: string) {
  const one = await credential(name)
  const { id, value } = await generate(one, 'apiKey', place)
  await copy(one, id, place)
  await save(one, { generated: { apiKey: id } }, { place })
  const address = `${providerApis.Checkout.bases[place.environment]}/paymentMethods`
  // As the page offers it: at an account that it reaches, from an address that is allowed.
  const [merchantAccount] = one.accounts === 'all' ? ['LarkfieldWebshop'] : one.accounts
  return ask('POST', address, { apiKey: value, from: presetAddress(one) }, { merchantAccount })
}
