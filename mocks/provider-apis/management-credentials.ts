// API credentials over the Management API: the same data and rules as the pages, effective at once.
import * as z from 'zod/mini'

import { newCredential } from '#domain/changes/credential.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { findCredential, roleCeiling, shelfOf } from '#mocks/database/credential-store.ts'
import { matchingEntries } from '#mocks/database/list-model.ts'
import { freeUsername, newCredentialId } from '#mocks/commands/naming.ts'
import { makeSecret } from '#mocks/commands/new-secret.ts'
import { damaged } from '#mocks/database/store.ts'

import { bodyOf, type Call } from './call.ts'
import { ownerOf, targetFor, targetOf } from './management-owner.ts'
import { credentialShown } from './management-present.ts'
import { changesFor, save, type Wanted } from './management-save.ts'
import { pageOf } from './paging.ts'
import { forbidden, invalidFields } from './refusal.ts'

const texts = z.optional(z.array(z.string()))
const atMerchant = { roles: texts, allowedOrigins: texts, description: z.optional(z.string()) }
/** Only a company has merchant accounts to give. [spec] */
const atCompany = { ...atMerchant, associatedMerchantAccounts: texts }
const changing = { active: z.optional(z.boolean()), subjectDN: z.optional(z.string()) }

/** The oldest first. [choice] */
export async function listCredentials(context: Call): Promise<object> {
  const owner = ownerOf(context)
  const order = { tab: 'payments', sort: 'createdAt', direction: 'ascending' } as const
  const shelf = shelfOf(context.environment, 'payments')
  const { entries } = await matchingEntries(shelf, owner.account, order, context)
  const present = async ({ id }: { id: string }) => {
    const credential = await findCredential(context, id)
    if (!credential) throw damaged()
    return credentialShown(targetFor(owner, credential))
  }
  return pageOf(entries, present, context)
}

export async function getCredential(context: Call): Promise<object> {
  return credentialShown(await targetOf(context))
}

/** Answers key, client key and password this once; all of them work from now on. [doc] */
export async function createCredential(context: Call): Promise<object> {
  const owner = ownerOf(context)
  const refusal = whyNot(context.user, { action: 'create credential', account: owner.account })
  if (refusal !== undefined) throw forbidden(refusal)
  const isCompany = owner.level === 'company'
  const wanted = bodyOf<Wanted>(z.strictObject(isCompany ? atCompany : atMerchant), context)
  const given = {
    id: newCredentialId(context),
    environment: context.environment,
    type: 'web-service' as const,
    username: await freeUsername(context.environment, 'web-service', context),
    description: '',
    accounts: isCompany ? ('all' as const) : [owner.account.id],
  }
  const ceiling = await roleCeiling(context, context.environment)
  const blank = { ...newCredential(given, ceiling, context.now, context.user.name), revision: 0 }
  const apiKey = makeSecret(blank, 'apiKey', context)
  const password = makeSecret(blank, 'password', context)
  const clientKey = makeSecret(blank, 'clientKey', context)
  const generated = { apiKey: apiKey.made, password: password.made, clientKey: clientKey.made }
  const target = targetFor(owner, blank)
  const created = await save(target, changesFor(blank, wanted), generated, context)
  const shown = credentialShown({ ...target, credential: created })
  return { ...shown, apiKey: apiKey.value, password: password.value }
}

export async function updateCredential(context: Call): Promise<object> {
  const target = await targetOf(context)
  const fields = { ...(target.owner.level === 'company' ? atCompany : atMerchant), ...changing }
  const { subjectDN, ...wanted } = bodyOf<Wanted & { subjectDN?: string | undefined }>(
    z.strictObject(fields),
    context,
  )
  if (subjectDN !== undefined) {
    const message = 'The sandbox keeps no client certificates.'
    throw invalidFields('31_005', [{ name: 'subjectDN', value: subjectDN, message }])
  }
  const changed = await save(target, changesFor(target.credential, wanted), {}, context)
  return credentialShown({ ...target, credential: changed })
}

/** Generated and live at once: the previous key has 24 hours from now. [doc] */
export async function generateApiKey(context: Call): Promise<object> {
  return { apiKey: await renewed('apiKey', context) }
}

export async function generateClientKey(context: Call): Promise<object> {
  return { clientKey: await renewed('clientKey', context) }
}

async function renewed(kind: 'apiKey' | 'clientKey', context: Call): Promise<string> {
  const target = await targetOf(context)
  const { made, value } = makeSecret(target.credential, kind, context)
  await save(target, {}, { [kind]: made }, context)
  return value
}
