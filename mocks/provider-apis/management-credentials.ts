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
export async function listCredentials(at: Call): Promise<object> {
  const owner = ownerOf(at)
  const order = { tab: 'payments', sort: 'createdAt', direction: 'ascending' } as const
  const shelf = shelfOf(at.environment, 'payments')
  const { entries } = await matchingEntries(shelf, owner.account, order, at)
  const present = async ({ id }: { id: string }) => {
    const credential = await findCredential(at, id)
    if (!credential) throw damaged()
    return credentialShown(targetFor(owner, credential))
  }
  return pageOf(entries, present, at)
}

export async function getCredential(at: Call): Promise<object> {
  return credentialShown(await targetOf(at))
}

/** Answers key, client key and password this once; all of them work from now on. [doc] */
export async function createCredential(at: Call): Promise<object> {
  const owner = ownerOf(at)
  const refusal = whyNot(at.user, { action: 'create credential', account: owner.account })
  if (refusal !== undefined) throw forbidden(refusal)
  const isCompany = owner.level === 'company'
  const wanted = bodyOf<Wanted>(z.strictObject(isCompany ? atCompany : atMerchant), at)
  const given = {
    id: newCredentialId(at),
    environment: at.environment,
    type: 'web-service' as const,
    username: await freeUsername(at.environment, 'web-service', at),
    description: '',
    accounts: isCompany ? ('all' as const) : [owner.account.id],
  }
  const ceiling = await roleCeiling(at, at.environment)
  const blank = { ...newCredential(given, ceiling, at.now, at.user.name), revision: 0 }
  const apiKey = makeSecret(blank, 'apiKey', at)
  const password = makeSecret(blank, 'password', at)
  const clientKey = makeSecret(blank, 'clientKey', at)
  const generated = { apiKey: apiKey.made, password: password.made, clientKey: clientKey.made }
  const target = targetFor(owner, blank)
  const created = await save(target, changesFor(blank, wanted), generated, at)
  const shown = credentialShown({ ...target, credential: created })
  return { ...shown, apiKey: apiKey.value, password: password.value }
}

export async function updateCredential(at: Call): Promise<object> {
  const target = await targetOf(at)
  const fields = { ...(target.owner.level === 'company' ? atCompany : atMerchant), ...changing }
  const { subjectDN, ...wanted } = bodyOf<Wanted & { subjectDN?: string | undefined }>(
    z.strictObject(fields),
    at,
  )
  if (subjectDN !== undefined) {
    const message = 'The sandbox keeps no client certificates.'
    throw invalidFields('31_005', [{ name: 'subjectDN', value: subjectDN, message }])
  }
  const changed = await save(target, changesFor(target.credential, wanted), {}, at)
  return credentialShown({ ...target, credential: changed })
}

/** Generated and live at once: the previous key has 24 hours from now. [doc] */
export async function generateApiKey(at: Call): Promise<object> {
  return { apiKey: await renewed('apiKey', at) }
}

export async function generateClientKey(at: Call): Promise<object> {
  return { clientKey: await renewed('clientKey', at) }
}

async function renewed(kind: 'apiKey' | 'clientKey', at: Call): Promise<string> {
  const target = await targetOf(at)
  const { made, value } = makeSecret(target.credential, kind, at)
  await save(target, {}, { [kind]: made }, at)
  return value
}
