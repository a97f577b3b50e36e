// The contract table of the Customer Area API: one row an endpoint, for client and backend alike.
import * as z from 'zod/mini'

import {
  ChangeRecord,
  CredentialChanges,
  CredentialDetail,
  CredentialSummary,
  CredentialType,
  GeneratedSecret,
  SecretKind,
  Tab,
} from './credential.ts'
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts'
import { SandboxUser, Session } from './session.ts'

/** Where the API lives, below the address that the product is served from. */
export const apiPrefix = 'ca-api/v1'

/** Names the signed-in user of a request. */
export const userHeader = 'X-Sandbox-User'

/** The same key again means: the same command again, to be carried out once. */
export const commandKeyHeader = 'Idempotency-Key'

/** Replies carry the world's time: milliseconds since 1970, then ` frozen` if it stands still. */
export const worldTimeHeader = 'X-World-Time'

/** The browser channel on which the backend tells every tab that something was saved. */
export const changesChannel = 'api-credentials-changes'

/** A list in a query travels as one comma-separated parameter. */
const list = <T extends z.ZodMiniType>(item: T) =>
  z.pipe(
    z.transform((value: unknown) =>
      typeof value === 'string' ? value.split(',').filter(Boolean) : value,
    ),
    z.array(item),
  )

/** Columns that can be sorted by. */
export const SortColumn = z.enum(['createdAt', 'username', 'status'])
export type SortColumn = z.infer<typeof SortColumn>

/** One page of the list: tab, search, filters, order. */
export const ListQuery = z.object({
  tab: Tab,
  search: z.optional(z.string().check(z.maxLength(200))),
  types: z.optional(list(CredentialType)),
  accounts: z.optional(list(z.string())),
  statuses: z.optional(list(z.enum(['active', 'inactive']))),
  sort: z.optional(SortColumn),
  direction: z.optional(z.enum(['ascending', 'descending'])),
  page: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
})
export type ListQuery = z.infer<typeof ListQuery>

/** A page of the list. `total` counts what matches, `totalInTab` what there is to match. */
export const CredentialPage = z.object({
  data: z.array(CredentialSummary),
  page: z.number(),
  pages: z.number(),
  total: z.number(),
  totalInTab: z.number(),
})
export type CredentialPage = z.infer<typeof CredentialPage>

const credentials = '/:environment/accounts/:account/credentials'

export const customerArea = {
  listUsers: {
    method: 'GET',
    path: '/users',
    isPublic: true,
    reply: z.object({ users: z.array(SandboxUser) }),
  },
  getSession: { method: 'GET', path: '/:environment/session', reply: Session },
  listCredentials: { method: 'GET', path: credentials, query: ListQuery, reply: CredentialPage },
  offerUsername: {
    method: 'GET',
    path: `${credentials}/username`,
    query: z.object({ type: CredentialType }),
    reply: z.object({ username: z.string() }),
  },
  createCredential: {
    method: 'POST',
    path: credentials,
    body: z.strictObject({ type: CredentialType, username: z.string(), description: z.string() }),
    reply: CredentialDetail,
  },
  getCredential: { method: 'GET', path: `${credentials}/:credentialId`, reply: CredentialDetail },
  generateSecret: {
    method: 'POST',
    path: `${credentials}/:credentialId/generated`,
    body: z.strictObject({ kind: SecretKind }),
    reply: GeneratedSecret,
  },
  saveCredential: {
    method: 'PATCH',
    path: `${credentials}/:credentialId`,
    body: z.strictObject({ revision: z.number(), changes: CredentialChanges }),
    reply: CredentialDetail,
  },
  listChanges: {
    method: 'GET',
    path: `${credentials}/:credentialId/changes`,
    query: z.object({ since: z.coerce.number() }),
    reply: z.object({ data: z.array(ChangeRecord) }),
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof customerArea
export type Input<N extends EndpointName> = InputOf<(typeof customerArea)[N]>
export type Reply<N extends EndpointName> = ReplyOf<(typeof customerArea)[N]>
