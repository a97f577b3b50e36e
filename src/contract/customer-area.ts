// The contract table of the Customer Area API: one row an endpoint, for client and backend alike.
import * as z from 'zod/mini'

import { activity } from './activity.ts'
import {
  CallerEntry,
  CallerSecret,
  CallerState,
  Consequence,
  Gift,
  Givable,
  KeyUse,
  MovableCaller,
} from './caller.ts'
import { credentialKinds, tabs } from './choices.ts'
import { CredentialPage } from './credential-list.ts'
import {
  ChangeRecord,
  CredentialChanges,
  CredentialDetail,
  CredentialType,
  GeneratedSecret,
  SecretKind,
} from './credential.ts'
import { customerAreaRoutes as routes } from './customer-area-routes.ts'
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts'
import { ListView } from './list-view.ts'
import { number, oneOf, required, type QueryOf } from './query.ts'
import { Account, SandboxUser, Session } from './session.ts'
import { UserRoles } from './user-roles.ts'

/** One page of the list, of one tab. */
const ListQuery = { ...ListView, tab: required(oneOf(tabs)) }
export type ListQuery = QueryOf<typeof ListQuery>

export const customerArea = {
  listUsers: {
    ...routes.listUsers,
    reply: z.object({ users: z.array(SandboxUser), accounts: z.array(Account) }),
  },
  getSession: { ...routes.getSession, reply: Session },
  listCredentials: {
    ...routes.listCredentials,
    query: ListQuery,
    reply: CredentialPage,
  },
  offerUsername: {
    ...routes.offerUsername,
    query: { type: required(oneOf(credentialKinds)) },
    reply: z.object({ username: z.string() }),
  },
  createCredential: {
    ...routes.createCredential,
    body: z.strictObject({ type: CredentialType, username: z.string(), description: z.string() }),
    reply: CredentialDetail,
  },
  getCredential: {
    ...routes.getCredential,
    reply: CredentialDetail,
  },
  generateSecret: {
    ...routes.generateSecret,
    body: z.strictObject({ kind: SecretKind }),
    reply: GeneratedSecret,
  },
  noteCopied: { ...routes.noteCopied, reply: z.object({ id: z.string() }) },
  enableRole: {
    ...routes.enableRole,
    body: z.strictObject({ role: z.string() }),
    reply: CredentialDetail,
  },
  saveCredential: {
    ...routes.saveCredential,
    body: z.strictObject({ revision: z.number(), changes: CredentialChanges }),
    reply: CredentialDetail,
  },
  listChanges: {
    ...routes.listChanges,
    query: { since: required(number()) },
    reply: z.object({ data: z.array(ChangeRecord) }),
  },
  previewSave: {
    ...routes.previewSave,
    body: z.strictObject({ revision: z.number(), changes: CredentialChanges }),
    reply: z.object({ data: z.array(Consequence) }),
  },
  listCallersOf: {
    ...routes.listCallersOf,
    reply: z.object({
      data: z.array(CallerState),
      keyUses: z.array(KeyUse),
      /** Null where there is none yet. */
      currentKey: z.nullable(Givable),
      currentPassword: z.nullable(Givable),
    }),
  },
  deployKey: { ...routes.deployKey, body: Gift, reply: CallerState },
  addCaller: {
    ...routes.addCaller,
    body: z.strictObject({ ...CallerEntry.shape, gift: z.optional(Gift) }),
    reply: CallerState,
  },
  changeCaller: {
    ...routes.changeCaller,
    body: z.strictObject({ name: z.string(), address: z.string() }),
    reply: CallerState,
  },
  removeCaller: { ...routes.removeCaller, reply: z.object({ id: z.string() }) },
  listMovableCallers: {
    ...routes.listMovableCallers,
    reply: z.object({ data: z.array(MovableCaller) }),
  },
  moveCaller: {
    ...routes.moveCaller,
    body: z.strictObject({ authentication: CallerSecret, gift: Gift }),
    reply: CallerState,
  },
  ...activity,
  listUserRoles: {
    ...routes.listUserRoles,
    reply: z.object({ data: z.array(UserRoles) }),
  },
  saveUserRoles: {
    ...routes.saveUserRoles,
    body: z.strictObject({ revision: z.number(), roles: z.array(z.string()) }),
    reply: UserRoles,
  },
} as const satisfies Record<EndpointName, Endpoint>

export type EndpointName = keyof typeof routes
export type Input<N extends EndpointName> = InputOf<(typeof customerArea)[N]>
export type Reply<N extends EndpointName> = ReplyOf<(typeof customerArea)[N]>
