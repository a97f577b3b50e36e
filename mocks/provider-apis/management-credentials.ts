// API credentials over the Management API: the same data and rules as the pages, effective at once.
import * as z from 'zod/mini'

import type { SecretKind } from '#contract/credential.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { findCredential } from '#mocks/database/credential-store.ts'
import { findEntries } from '#mocks/database/list.ts'
import { makeBlank } from '#mocks/commands/blank-credential.ts'
import { makeSecret } from '#mocks/commands/generated-secret.ts'
import { damageRefusal } from '#mocks/database/store.ts'

import { bodyOf, type Call } from './call.ts'
import { findOwner, toTarget, findTarget } from './management-owner.ts'
import { toApiCredential } from './management-present.ts'
import { toChanges, save, type Wanted } from './management-save.ts'
import { pageOf } from './paging.ts'
import { forbidden, invalidFields } from './refusal.ts'

const texts = z.optional(z.array(z.string()))
const atMerchant = { roles: texts, allowedOrigins: texts, description: z.optional(z.string()) }
/** Only a company has merchant accounts to give. [doc] */
const atCompany = { ...atMerchant, associatedMerchantAccounts: texts }
const changing = { active: z.optional(z.boolean()), subjectDN: z.optional(z.string()) }

/** The oldest first. [choice] */
export async function listCredentials(context: Call): Promise<object> {
  const owner = findOwner(context)
  const order = { tab: 'payments', sort: 'createdAt', direction: 'ascending' } as const
  const { entries } = await findEntries(context.environment, owner.account, order, context)
  const readReply = async ({ id }: { id: string }) => {
    const credential = await findCredential(context, id)
    if (!credential) throw damageRefusal()
    return toApiCredential(toTarget(owner, credential))
  }
  return pageOf(entries, readReply, context)
}

export async function getCredential(context: Call): Promise<object> {
  return toApiCredential(await findTarget(context))
}

/** Answers key, client key and password this once; all of them work from now on. [doc] */
export async function createCredential(context: Call): Promise<object> {
  const owner = findOwner(context)
  const refusal = whyNot(context.user, { action: 'create credential', account: owner.account })
  if (refusal !== undefined) throw forbidden(refusal)
  const fields = owner.level === 'company' ? atCompany : atMerchant
  const wanted = bodyOf<Wanted>(z.strictObject(fields), context)
  const blank = await makeBlank(context.environment, 'web-service', owner.account, context)
  const apiKey = handOut(blank, 'apiKey', context)
  const password = handOut(blank, 'password', context)
  const clientKey = handOut(blank, 'clientKey', context)
  const generated = { apiKey: apiKey.made, password: password.made, clientKey: clientKey.made }
  const target = toTarget(owner, blank)
  const created = await save(target, toChanges(blank, wanted), generated, context)
  const shown = toApiCredential({ ...target, credential: created })
  return { ...shown, apiKey: apiKey.value, password: password.value }
}

export async function updateCredential(context: Call): Promise<object> {
  const target = await findTarget(context)
  const fields = { ...(target.owner.level === 'company' ? atCompany : atMerchant), ...changing }
  const { subjectDN, ...wanted } = bodyOf<Wanted & { subjectDN?: string | undefined }>(
    z.strictObject(fields),
    context,
  )
  if (subjectDN !== undefined) {
    const message = 'The sandbox keeps no client certificates.'
    throw invalidFields('31_005', [{ name: 'subjectDN', value: subjectDN, message }])
  }
  const changed = await save(target, toChanges(target.credential, wanted), {}, context)
  return toApiCredential({ ...target, credential: changed })
}

/** Generated and live at once: the previous key has 24 hours from now. [doc] */
export async function generateApiKey(context: Call): Promise<object> {
  return { apiKey: await renewSecret('apiKey', context) }
}

export async function generateClientKey(context: Call): Promise<object> {
  return { clientKey: await renewSecret('clientKey', context) }
}

async function renewSecret(kind: 'apiKey' | 'clientKey', context: Call): Promise<string> {
  const target = await findTarget(context)
  const { made, value } = handOut(target.credential, kind, context)
  await save(target, {}, { [kind]: made }, context)
  return value
}

/** Makes a secret for the answer: whoever asked for it has it in their hands. */
function handOut(credential: Credential, kind: SecretKind, context: Call) {
  const { made, value } = makeSecret(credential, kind, context)
  return { made: { ...made, isCopied: true as const }, value }
}
