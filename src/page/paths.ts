// Every address of the product; nothing else spells one.
import type { Tab } from '#contract/credential.ts'

/** Where a page is: the environment and the account code that its address begins with. */
export type Where = { environment: string; account: string }

export type Paths = ReturnType<typeof pathsBelow>

/** Nobody has to be anywhere to sign in. */
export const signIn = '/sign-in'

/** What is known of the original and what is not is the same everywhere, and for everybody. */
export const whatIsDocumented = '/what-is-documented'

/** Guides and exercises, for whoever wants to practise. */
export const practice = '/practice'

/** The addresses of all pages as the router reads them. */
export const patterns = pathsBelow('/:environment/:account')

/**
 * The addresses of all pages at a place. Without one they are the short addresses, which old links
 * and suites have: they lead to the same page wherever this tab was last.
 */
export function pathsOf(where?: Where): Paths {
  return pathsBelow(where ? `/${where.environment}/${encodeURIComponent(where.account)}` : '')
}

function pathsBelow(start: string) {
  const credentials = `${start}/developers/api-credentials`
  const users = `${start}/settings/users`
  const apiLogs = `${start}/developers/api-logs`
  const eventLogs = `${start}/developers/event-logs`
  return {
    /** The address at this place of what has this short address. */
    at: (shortAddress: string) => start + shortAddress,
    credentials,
    list: (tab: Tab) => `${credentials}/${tab}`,
    create: (tab: Tab) => `${credentials}/${tab}/new`,
    /** On neither tab: whoever leads to a credential need not know its type. */
    configure: (credentialId: string) =>
      `${credentials}/credential/${encodeURIComponent(credentialId)}`,
    apiLogs,
    apiLogsOf: (credentialId: string) => apiLogs + about(credentialId),
    eventLogs,
    eventLogsOf: (credentialId: string) => eventLogs + about(credentialId),
    apiTester: `${start}/developers/api-tester`,
    users,
    user: (userId: string) => `${users}/${encodeURIComponent(userId)}`,
  }
}

function about(credentialId: string): string {
  return `?credential=${encodeURIComponent(credentialId)}`
}

/** The short address of an address that begins with a place. */
export function withoutWhere(pathname: string): string {
  return `/${pathname.split('/').slice(3).join('/')}`
}
