// How the Customer Area API is asked: method, path and gate of each endpoint.
//
// Half a row of the table; the other half, in customer-area.ts, says what goes in and comes out. A page
// has to know this half alone, and the first page carries no schema.
import type { Route } from './endpoint.ts'

/** Names the signed-in user of a request. */
export const userHeader = 'X-Sandbox-User'

/** The same key again means: the same command again, to be carried out once. */
export const commandKeyHeader = 'Idempotency-Key'

/**
 * The browser channel on which the backend tells every tab that something was `saved`, or that the
 * planned `faults` are others now.
 */
export const changesChannel = 'api-credentials-changes'

const account = '/:environment/accounts/:account'
const credentials = `${account}/credentials` as const
const credential = `${credentials}/:credentialId` as const
const ofManagers = { gate: 'see credentials' } as const
const ofLogReaders = { gate: 'see API logs' } as const
const ofAdministrators = { gate: 'see users' } as const

export const customerAreaRoutes = {
  listUsers: { gate: 'open', method: 'GET', path: '/users' },
  getSession: { gate: 'signed in', method: 'GET', path: '/:environment/session' },
  listCredentials: { ...ofManagers, method: 'GET', path: credentials },
  offerUsername: { ...ofManagers, method: 'GET', path: `${credentials}/username` },
  createCredential: { ...ofManagers, method: 'POST', path: credentials },
  getCredential: { ...ofManagers, method: 'GET', path: credential },
  generateSecret: { ...ofManagers, method: 'POST', path: `${credential}/generated` },
  /** Somebody has copied this secret, so it can be given to a caller. Says which, never the secret. */
  noteCopied: { ...ofManagers, method: 'POST', path: `${credential}/generated/:secretId/copied` },
  /**
   * Support can be simulated: it enables a role for all credentials of one type. [choice:
   * role-reach.test.ts]
   */
  enableRole: { ...ofManagers, method: 'POST', path: `${credential}/enabled-roles` },
  saveCredential: { ...ofManagers, method: 'PATCH', path: credential },
  listChanges: { ...ofManagers, method: 'GET', path: `${credential}/changes` },
  /** What these changes would do to the callers if they were saved now; refused like the save. */
  previewSave: { ...ofManagers, method: 'POST', isRead: true, path: `${credential}/preview` },
  listCallersOf: { ...ofManagers, method: 'GET', path: `${credential}/callers` },
  /** Gives a caller the credential's current key or password, or one that is not saved yet. */
  deployKey: { ...ofManagers, method: 'POST', path: `${credential}/callers/:callerId/deployment` },
  /** A new caller of the credential. Without a gift it waits for its first secret. */
  addCaller: { ...ofManagers, method: 'POST', path: `${credential}/callers` },
  changeCaller: { ...ofManagers, method: 'PATCH', path: `${credential}/callers/:callerId` },
  /** It calls no more. What it called stays in the logs. */
  removeCaller: { ...ofManagers, method: 'DELETE', path: `${credential}/callers/:callerId` },
  /** The callers of other credentials that could use this one. */
  listMovableCallers: { ...ofManagers, method: 'GET', path: `${credential}/movable-callers` },
  /** A caller of another credential uses this one from now on, with this key or password of it. */
  moveCaller: { ...ofManagers, method: 'POST', path: `${credential}/movable-callers/:callerId` },
  listRequests: { ...ofLogReaders, method: 'GET', path: `${account}/requests` },
  /** The callers' calls, newest first: many calls a line. */
  listCalls: { ...ofLogReaders, method: 'GET', path: `${account}/calls` },
  listEvents: { ...ofManagers, method: 'GET', path: `${account}/events` },
  /** People and their roles are the same on Test and Live. [choice: customer-area/users.test.ts] */
  listUserRoles: { ...ofAdministrators, method: 'GET', path: '/users/roles' },
  /** Replaces all roles of one person, or none. */
  saveUserRoles: { ...ofAdministrators, method: 'PUT', path: '/users/:userId/roles' },
} as const satisfies Record<string, Route>
