// Exercises as somebody works through them by the API: started by name, acted on, finished.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { call } from '#api/call.ts'
import type { CredentialChanges, CredentialDetail, SecretKind } from '#contract/credential.ts'
import type { Exercise } from '#contract/exercise.ts'
import type { FactName, Result } from '#contract/practice.ts'
import { changeIdentity } from '#api/identity.ts'

import { readCallersOf } from './callers.ts'
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
export async function start(name: string): Promise<Exercise> {
  const { data } = await callSandbox('startPractice', { body: { exercise: fileOf(name) } })
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
