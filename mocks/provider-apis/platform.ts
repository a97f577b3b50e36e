// The balance platform's APIs: for each mapped call the least that is true of this world.
import * as z from 'zod/mini'

import { bodyOf, readNeeded, type Call } from './call.ts'
import { short } from './error-body.ts'
import { forbidden, invalidFields, unknownEntity } from './refusal.ts'

export function getBalancePlatform(context: Call): object {
  const id = context.params.id ?? ''
  checkPlatform(id, context)
  return { id, status: 'Active' }
}

/**
 * The Transfers API checks its parameters as documented. [doc: openapi, platform-calls.test.ts] The
 * list of transfers is always empty: nothing was ever transferred in this world. [choice:
 * platform-calls.test.ts]
 */
export function listTransfers(context: Call): object {
  for (const name of ['createdSince', 'createdUntil']) checkInstant(name, context)
  const scopes = ['balancePlatform', 'accountHolderId', 'balanceAccountId']
  if (!scopes.some((name) => context.query.get(name))) readNeeded('balancePlatform', context)
  const platform = context.query.get('balancePlatform')
  if (platform) checkPlatform(platform, context)
  return { data: [], _links: {} }
}

const Amount = z.object({ value: z.int(), currency: z.string().check(z.length(3)) })
const TransferRequest = z.object({
  amount: Amount,
  category: z.enum(['bank', 'card', 'internal', 'issuedCard', 'platformPayment', 'topUp']),
  counterparty: z.record(z.string(), z.unknown()),
  balanceAccountId: z.optional(z.string()),
  reference: z.optional(z.string()),
  referenceForBeneficiary: z.optional(z.string()),
  description: z.optional(z.string()),
})

/**
 * A simulated transfer is accepted and forgotten: no money exists here. [choice:
 * platform-calls.test.ts]
 */
export function startTransfer(context: Call): object {
  const { balanceAccountId, ...transfer } = bodyOf(TransferRequest, context)
  const acceptedAt = new Date(context.now).toISOString()
  return {
    id: short(context.reference),
    // The older name is deprecated, and clients still read it.
    createdAt: acceptedAt,
    creationDate: acceptedAt,
    ...(balanceAccountId === undefined ? {} : { balanceAccount: { id: balanceAccountId } }),
    ...transfer,
    direction: 'outgoing',
    reason: 'approved',
    status: 'authorised',
  }
}

export function listGrants(context: Call): object {
  readNeeded('counterpartyAccountHolderId', context)
  return { grants: [] }
}

const SessionRequest = z.object({
  allowOrigin: z.string(),
  product: z.enum(['onboarding', 'platform', 'bank']),
  policy: z.object({
    resources: z.optional(z.array(z.object({ type: z.string() }))),
    roles: z.optional(z.array(z.string())),
  }),
})

export function startSession(context: Call): object {
  bodyOf(SessionRequest, context)
  const id = context.reference.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return { id, token: `SIMULATED.${context.reference}` }
}

/**
 * Every well-formed id is answered as a legal entity, because the world has none of its own.
 * [choice: platform-calls.test.ts]
 */
export function getLegalEntity({ params }: Call): object {
  const id = params.id ?? ''
  if (!/^LE[A-Z0-9]{8,40}$/.test(id)) throw unknownEntity('Entity was not found')
  const registeredAddress = { country: 'NL' }
  const organization = { legalName: 'Simulated legal entity', registeredAddress }
  return { id, type: 'organization', organization }
}

function checkPlatform(id: string, { world, sender }: Call): void {
  if (id === world.balancePlatform) return
  throw forbidden(`The request names another balance platform than that of ${sender.username}.`)
}

function checkInstant(name: string, context: Call): void {
  const value = readNeeded(name, context)
  if (!Number.isNaN(Date.parse(value))) return
  const message = `${name} must be a date and time in ISO 8601.`
  throw invalidFields('00_422', [{ name, value, message }])
}
