// The contract table of the Customer Area API: one row an endpoint, for client and backend alike.
import * as z from 'zod/mini'

import { activity } from './activity.ts'
import { CallersSummary, CallerState, Consequence, Givable, KeyUse } from './caller.ts'
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
import { atMost } from './at-most.ts'
import { limits } from './limits.ts'
import { queryList } from './query.ts'
import { SandboxUser, Session } from './session.ts'
import { UserRoles } from './user-roles.ts'

/** Names the signed-in user of a request. */
export const userHeader = 'X-Sandbox-User'

/** The same key again means: the same command again, to be carried out once. */
export const commandKeyHeader = 'Idempotency-Key'

/** The browser channel on which the backend tells every tab that something was saved. */
export const changesChannel = 'api-credentials-changes'

/** What can be sorted by: columns, and when the next of its keys expires. */
export const SortColumn = z.enum(['createdAt', 'username', 'status', 'expiry'])
export type SortColumn = z.infer<typeof SortColumn>

/** What the list shows of a tab: search, filters, order, page. */
export const ListView = z.object({
  search: z.optional(z.string().check(atMost(limits.search))),
  types: z.optional(queryList(CredentialType)),
  accounts: z.optional(queryList(z.string())),
  statuses: z.optional(queryList(z.enum(['active', 'inactive']))),
  keys: z.optional(queryList(z.enum(['expiring']))),
  sort: z.optional(SortColumn),
  direction: z.optional(z.enum(['ascending', 'descending'])),
  page: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
})
export type ListView = z.infer<typeof ListView>

/** One page of the list, of one tab. */
export const ListQuery = z.object({ ...ListView.shape, tab: Tab })
export type ListQuery = z.infer<typeof ListQuery>

/** A page of the list. `total` counts what matches, `totalInTab` what there is to match. */
const CredentialPage = z.object({
  data: z.array(CredentialSummary),
  page: z.number(),
  pages: z.number(),
  total: z.number(),
  totalInTab: z.number(),
})

const account = '/:environment/accounts/:account'
const credentials = `${account}/credentials` as const
const ofManagers = { gate: 'see credentials' } as const
const ofAdministrators = { gate: 'see users' } as const

export const customerArea = {
  listUsers: {
    method: 'GET',
    path: '/users',
    gate: 'open',
    reply: z.object({ users: z.array(SandboxUser) }),
  },
  getSession: { gate: 'signed in', method: 'GET', path: '/:environment/session', reply: Session },
  listCredentials: {
    ...ofManagers,
    method: 'GET',
    path: credentials,
    query: ListQuery,
    reply: CredentialPage,
  },
  offerUsername: {
    ...ofManagers,
    method: 'GET',
    path: `${credentials}/username`,
    query: z.object({ type: CredentialType }),
    reply: z.object({ username: z.string() }),
  },
  createCredential: {
    ...ofManagers,
    method: 'POST',
    path: credentials,
    body: z.strictObject({ type: CredentialType, username: z.string(), description: z.string() }),
    reply: CredentialDetail,
  },
  getCredential: {
    ...ofManagers,
    method: 'GET',
    path: `${credentials}/:credentialId`,
    reply: CredentialDetail,
  },
  generateSecret: {
    ...ofManagers,
    method: 'POST',
    path: `${credentials}/:credentialId/generated`,
    body: z.strictObject({ kind: SecretKind }),
    reply: GeneratedSecret,
  },
  /** Somebody has copied this secret, so it can be given to a caller. Says which, never the secret. */
  noteCopied: {
    ...ofManagers,
    method: 'POST',
    path: `${credentials}/:credentialId/generated/:secretId/copied`,
    reply: z.object({ id: z.string() }),
  },
  saveCredential: {
    ...ofManagers,
    method: 'PATCH',
    path: `${credentials}/:credentialId`,
    body: z.strictObject({ revision: z.number(), changes: CredentialChanges }),
    reply: CredentialDetail,
  },
  listChanges: {
    ...ofManagers,
    method: 'GET',
    path: `${credentials}/:credentialId/changes`,
    query: z.object({ since: z.coerce.number() }),
    reply: z.object({ data: z.array(ChangeRecord) }),
  },
  /** What these changes would do to the callers if they were saved now; refused like the save. */
  previewSave: {
    ...ofManagers,
    method: 'POST',
    isRead: true,
    path: `${credentials}/:credentialId/preview`,
    body: z.strictObject({ revision: z.number(), changes: CredentialChanges }),
    reply: z.object({ data: z.array(Consequence) }),
  },
  /** The callers of every credential at the account, in short. */
  listCallers: {
    ...ofManagers,
    method: 'GET',
    path: `${account}/callers`,
    reply: z.object({ data: z.array(CallersSummary) }),
  },
  listCallersOf: {
    ...ofManagers,
    method: 'GET',
    path: `${credentials}/:credentialId/callers`,
    reply: z.object({
      data: z.array(CallerState),
      keyUses: z.array(KeyUse),
      /** Null where there is no key yet. */
      currentKey: z.nullable(Givable),
    }),
  },
  /** Gives a caller the credential's current key, or one that was generated and not yet saved. */
  deployKey: {
    ...ofManagers,
    method: 'POST',
    path: `${credentials}/:credentialId/callers/:callerId/deployment`,
    body: z.strictObject({ generated: z.optional(z.string()) }),
    reply: CallerState,
  },
  ...activity,
  /** People are the same on TEST and LIVE, and so are their roles. [choice] */
  listUserRoles: {
    ...ofAdministrators,
    method: 'GET',
    path: '/users/roles',
    reply: z.object({ data: z.array(UserRoles) }),
  },
  /** Replaces all roles of one person, or none. */
  saveUserRoles: {
    ...ofAdministrators,
    method: 'PUT',
    path: '/users/:userId/roles',
    body: z.strictObject({ revision: z.number(), roles: z.array(z.string()) }),
    reply: UserRoles,
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof customerArea
export type Input<N extends EndpointName> = InputOf<(typeof customerArea)[N]>
export type Reply<N extends EndpointName> = ReplyOf<(typeof customerArea)[N]>
