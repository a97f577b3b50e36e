// Something sensible to fill a call with: parameters, a query and a body that fit this world.
import type { Accounts, CredentialType } from '#contract/credential.ts'
import type { ProviderCall } from '#contract/provider-api.ts'

import { callInWords } from '#domain/roles/api-call.ts'
import { writeInstant } from '#domain/values/iso.ts'
import { day } from '#domain/values/time.ts'

/** The world's real values. `now` in milliseconds since 1970; `credentialId` is empty if unknown. */
export type SampleWorld = {
  company: string
  merchant: string
  balancePlatform: string
  credentialId: string
  /** The type of the credential that calls, where it is known. */
  type?: CredentialType | undefined
  now: number
}

/** What can be filled in for one call. */
export type Sample = { params: Record<string, string>; query: string; body: string }

/** The first of these merchant accounts that a credential reaches; empty if there is none. */
export function merchantFor(accounts: Accounts, merchants: readonly string[]): string {
  return merchants.find((id) => accounts === 'all' || accounts.includes(id)) ?? ''
}

/** The product that a session of this type of credential is for. */
export function sessionProduct(type: CredentialType | undefined): 'onboarding' | 'platform' {
  return type === 'lem' ? 'onboarding' : 'platform'
}

/** Every part of it can be changed before sending. */
export function makeSample(call: ProviderCall, world: SampleWorld): Sample {
  const body = bodyFor(call, world)
  return {
    params: {
      companyId: world.company,
      merchantId: world.merchant,
      apiCredentialId: world.credentialId,
      id: call.api === 'Configuration' ? world.balancePlatform : 'LE00000000000001',
    },
    query: queryFor(call, world),
    body: body === undefined ? '' : JSON.stringify(body, null, 2),
  }
}

function queryFor(call: ProviderCall, { balancePlatform, now }: SampleWorld): string {
  const words = callInWords(call)
  if (words === 'GET /grants') return 'counterpartyAccountHolderId=AH00000000000001'
  if (words !== 'GET /transfers') return ''
  const [since, until] = [now - 7 * day, now].map(toDate)
  const span = `createdSince=${since}T00:00:00Z&createdUntil=${until}T23:59:59Z`
  return `balancePlatform=${encodeURIComponent(balancePlatform)}&${span}`
}

/** `2026-03-02`, in UTC. */
function toDate(at: number): string {
  return writeInstant(at).slice(0, 10)
}

function bodyFor(call: ProviderCall, { merchant, type }: SampleWorld): object | undefined {
  switch (callInWords(call)) {
    case 'POST /paymentMethods':
      return { merchantAccount: merchant }
    case 'POST /payments':
      return {
        merchantAccount: merchant,
        amount: { value: 1000, currency: 'EUR' },
        reference: 'Practice order 1',
        paymentMethod: { type: 'ideal' },
        returnUrl: 'https://shop.larkfield.example/return',
      }
    case 'POST /transfers':
      return {
        amount: { value: 1000, currency: 'EUR' },
        category: 'bank',
        balanceAccountId: 'BA00000000000001',
        counterparty: { transferInstrumentId: 'SE00000000000001' },
        reference: 'Practice payout 1',
      }
    case 'POST /sessions':
      return {
        allowOrigin: 'https://larkfield.example',
        product: sessionProduct(type),
        policy: {
          resources: [{ type: 'accountHolder', accountHolderId: 'AH00000000000001' }],
          roles: ['Transactions Overview Component: View'],
        },
      }
    default:
      return managementBody(call)
  }
}

function managementBody({ method, path }: ProviderCall): object | undefined {
  if (method === 'PATCH') return { description: 'Changed with the API tester' }
  if (method !== 'POST') return undefined
  if (path.endsWith('/apiCredentials')) {
    return { description: 'Made with the API tester', roles: ['Checkout webservice role'] }
  }
  if (path.endsWith('/allowedOrigins')) return { domain: 'https://new.larkfield.example' }
  return undefined
}
