// Carries out what happened just before an exercise begins: real saves, hand-overs and calls, at their times.
import type { Exercise } from '#contract/exercise.ts'
import type { Deed, Subject } from '#contract/exercise-past.ts'
import type { Environment } from '#contract/credential.ts'
import type { Caller } from '#domain/callers/caller.ts'
import { judgeAccess } from '#domain/calls/access.ts'
import { rolesOpening } from '#domain/calls/provider-call.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { minute } from '#domain/values/time.ts'
import { makeSecret } from '#mocks/commands/generated-secret.ts'
import { giftInWords, withSecret, type GivenSecret } from '#mocks/commands/give-secret.ts'
import { writeCaller } from '#mocks/commands/new-caller.ts'
import { withPossibleRemedy } from '#mocks/commands/possible-remedy.ts'
import { carryOutSave, planSave } from '#mocks/commands/save-credential.ts'
import { readCallers } from '#mocks/database/caller-store.ts'
import { findCredential, listGroup } from '#mocks/database/credential-store.ts'
import { readWorld, type Context } from '#mocks/database/context.ts'
import { readPeople } from '#mocks/database/people.ts'
import { requestLog } from '#mocks/database/request-log.ts'
import type { WriteTx } from '#mocks/database/store.ts'
import { tabs } from '#contract/choices.ts'
import { invalid } from '#mocks/transport/problem.ts'

type Did<D extends Deed['did']> = Extract<Deed, { did: D }>

/** How long before the start the first thing happened, in milliseconds. */
export function pastMs({ past = [] }: Pick<Exercise, 'past'>): number {
  return Math.max(0, ...past.map(({ minutesAgo }) => minutesAgo * minute))
}

/**
 * What happened before an exercise is what a person could have done, but for the secret of another
 * credential: that the page gives to no integration, and people do. [choice: past-deeds.test.ts]
 * Throws 422 for a save that the rules refuse.
 */
export async function carryOutPast(
  { past = [], environment }: Pick<Exercise, 'past' | 'environment'>,
  startAt: number,
  tx: WriteTx,
): Promise<void> {
  if (past.length === 0) return
  const world = await readWorld(tx)
  const people = await readPeople(tx)
  for (const [index, deed] of past.entries()) {
    const by = 'by' in deed ? deed.by : people[0]?.id
    const user = people.find(({ id }) => id === by)
    if (!user) throw refusalAt(index, `There is nobody called “${by}”.`)
    const now = startAt - deed.minutesAgo * minute
    const context = { tx, world, user, now, realNow: now, commandKey: undefined, bodyText: '' }
    const why = await carryOut(deed, environment, context)
    if (why !== undefined) throw refusalAt(index, why)
  }
  await tx.objectStore('world').put(world)
}

function refusalAt(index: number, why: string) {
  const name = `past.${index}`
  return invalid([{ name, value: '', message: `${name}: ${why}` }])
}

/** Why it could not have happened, or undefined. */
function carryOut(
  deed: Deed,
  environment: Environment,
  context: Context,
): Promise<string | undefined> {
  switch (deed.did) {
    case 'saved':
      return save(deed, environment, context)
    case 'gave':
      return give(deed, environment, context)
    case 'called':
      return callApi(deed, environment, context)
    default:
      return deed satisfies never
  }
}

async function save(
  { of, changes, renewed }: Did<'saved'>,
  environment: Environment,
  context: Context,
): Promise<string | undefined> {
  const credential = await find(of, environment, context)
  if (!credential) return 'There is no such credential.'
  const made = renewed ? { [renewed]: makeSecret(credential, renewed, context).made } : {}
  const plan = await planSave(credential, changes, context, made)
  if ('refusals' in plan) return plan.refusals.map(({ message }) => message).join(' ')
  await carryOutSave(plan, context)
  return undefined
}

async function give(
  { caller: name, of, what }: Did<'gave'>,
  environment: Environment,
  context: Context,
): Promise<string | undefined> {
  const callers = await readCallers(environment, context.tx)
  const caller = callers.find((one) => one.name === name && one.removedAt === null)
  if (!caller) return `There is no integration “${name}”.`
  const credential = of
    ? await find(of, environment, context)
    : await findCredential(context, caller.credentialId)
  if (!credential) return 'There is no such credential.'
  const given = secretOf(credential, caller, what, context)
  if (!given) return `The credential has no ${caller.authentication} yet.`
  const next = withSecret({ ...caller, credentialId: credential.id }, given, context)
  await writeCaller(next, credential, [giftInWords(given)], context)
  return undefined
}

/** One that is not saved is kept nowhere: nobody has it any more but the integration. */
function secretOf(
  credential: Credential,
  { authentication: kind }: Caller,
  what: Did<'gave'>['what'],
  context: Context,
): GivenSecret | undefined {
  const isKey = kind === 'API key'
  const current = isKey ? credential.apiKey : credential.password
  const unsaved = () => makeSecret(credential, isKey ? 'apiKey' : 'password', context).made
  const secret = what === 'unsaved' ? unsaved() : current
  if (!secret) return undefined
  const { id: secretId = null, fingerprint } = secret
  const tail = isKey && 'tail' in secret ? secret.tail : null
  return { credentialId: credential.id, kind, secretId, fingerprint, tail }
}

/** A line in the API logs for each call, as the door of the API writes it. */
async function callApi(
  { of, environment: home, call, times }: Did<'called'>,
  environment: Environment,
  context: Context,
): Promise<string | undefined> {
  const credential = await find(of, home, context)
  const key = credential?.apiKey
  if (!credential || !key) return 'There is no such credential, or it has no API key.'
  const { id: credentialId, username } = credential
  const roles = rolesOpening(call, undefined)
  for (let count = 0; count < times; count += 1) {
    const at = context.now + count * minute
    const judged = judgeAccess({
      now: at,
      environment,
      api: call.api,
      roles,
      address: undefined,
      secret: { kind: 'API key', fingerprint: key.fingerprint },
      credential,
      isUnsaved: false,
    })
    const access = await withPossibleRemedy(judged, roles, credential, context)
    const { outcome: status, rule, explanation: sentence, remedy } = access
    const told = { credentialId, username, tail: key.tail, status, rule, sentence, remedy }
    await requestLog.add({ at, environment, ...call, ...told }, context.tx)
  }
  return undefined
}

/** The first that is meant. */
async function find(
  { username, description, type }: Subject,
  environment: Environment,
  context: Context,
): Promise<Credential | undefined> {
  const entries = await context.tx.objectStore('entries').getAll()
  const groups = tabs.map((tab) => listGroup(environment, tab))
  const found = entries.find(
    (one) =>
      groups.includes(one.group) &&
      (username ?? one.username) === one.username &&
      (description ?? one.description) === one.description &&
      (type ?? one.type) === one.type,
  )
  return found && findCredential(context, found.id)
}
