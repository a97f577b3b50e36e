// The simulated provider APIs in the words that travel: names, access rules, headers, the log.
import * as z from 'zod/mini'

import { providerApiNames } from './choices.ts'
import { Environment, Instant } from './credential.ts'

export const ProviderApi = z.enum(providerApiNames)
export type ProviderApi = z.infer<typeof ProviderApi>

/** One call of a simulated API, named as the provider documents it. */
export const ProviderCall = z.object({
  api: ProviderApi,
  method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']),
  /** Below the API's base, with its parameters in braces: `/companies/{companyId}`. */
  path: z.string(),
})
export type ProviderCall = z.infer<typeof ProviderCall>

/** The rule that decided whether a request is let in, in the order in which they are asked. */
export const AccessRule = z.enum([
  'no credentials sent',
  'unknown key',
  'expired key',
  'inactive',
  'wrong environment',
  'wrong family',
  'address not allowed',
  'role missing',
  'allowed',
])
export type AccessRule = z.infer<typeof AccessRule>

/** A request that was let in can still be refused by the call itself. */
export const RequestRule = z.enum([...AccessRule.options, 'refused by the call'])
export type RequestRule = z.infer<typeof RequestRule>

/** One line of the sandbox's own log: never a secret, a header or a body. */
export const ApiRequest = z.object({
  id: z.number(),
  at: Instant,
  environment: Environment,
  api: ProviderApi,
  method: z.string(),
  /** Below the API's base, without the query. */
  path: z.string(),
  /** The credential that was meant, also where its secret was refused; null when none was found. */
  credentialId: z.nullable(z.string()),
  username: z.nullable(z.string()),
  /** The last 5 characters of a known API key. */
  tail: z.nullable(z.string()),
  status: z.number(),
  rule: RequestRule,
  /** Why it was let in or refused: the sandbox knows what the answer does not tell. */
  sentence: z.string(),
  /** What would fix it, or null where nothing has to. */
  remedy: z.nullable(z.string()),
})
export type ApiRequest = z.infer<typeof ApiRequest>

/**
 * The API tester can say from which IP address a request is to come; without one the address is
 * unknown. [choice: ip-range-access.test.ts]
 */
export const callerAddressHeader = 'X-Simulated-Address'

/**
 * Every response of a simulated API names its line in the log, so that the simulator can tell the
 * reason. [choice: request-log.test.ts]
 */
export const requestIdHeader = 'X-Simulated-Request'
