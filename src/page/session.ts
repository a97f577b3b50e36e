// The signed-in user, with the account and environment that the page on screen was loaded for.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { createContext, use, useMemo } from 'react'
import {
  useLocation,
  useParams,
  useRouteLoaderData,
  type LoaderFunctionArgs,
  type Params,
} from 'react-router'

import { isApiError } from '#api/api-error.ts'
import type { Place } from '#api/place.ts'
import { changeIdentity, currentIdentity } from '#api/identity.ts'
import { sessionQuery } from '#api/session.ts'
import { environments, isOneOf } from '#contract/choices.ts'
import type { Environment } from '#contract/credential.ts'
import type { Account, SandboxUser, Session } from '#contract/session.ts'

import { leadOn } from './lead-on.ts'
import { pathsOf, signIn, withoutWhere, type Paths, type Where } from './paths.ts'

export type CurrentSession = {
  user: SandboxUser
  account: Account
  accounts: Account[]
  environment: Environment
  balancePlatform: string
  /** What queries on credentials need to know of all this. */
  place: Place
  /** The addresses of all pages at this place. */
  paths: Paths
}

/**
 * The id of the route whose loader answers the place that everything below it is shown for.
 * Environment and account belong to the address of a page, so that a link shows what it was copied
 * from. [choice: addresses.e2e.ts]
 */
export const sessionRouteId = 'session'

/** An address names an environment or an account that its reader cannot go to. */
export class OutOfReach extends Error {
  readonly asked: Where
  /** Who asked, and where they can be instead. */
  readonly own: CurrentSession

  constructor(asked: Where, own: CurrentSession) {
    super(`${own.user.name} cannot go to ${asked.account} on ${asked.environment}.`)
    this.asked = asked
    this.own = own
  }
}

/** What the shell gives to everything below it. */
export const ShownSession = createContext<CurrentSession | undefined>(undefined)

/** The session that the page on screen is shown for. */
export function useSession(): CurrentSession {
  const session = use(ShownSession)
  if (!session) throw new Error('useSession() works below the shell only.')
  return session
}

/**
 * The session for the shell. It follows the router, not the storage: a page never sees another
 * account before the router has loaded that account's data and moved there.
 */
export function useSessionOfRoute(): CurrentSession {
  const place = useRouteLoaderData<Place>(sessionRouteId)
  if (!place) throw new Error('The session belongs to the route of the shell.')
  const { data } = useSuspenseQuery(sessionQuery(place))
  const { environment, account } = place
  const session = useMemo(() => sessionAt(data, environment, account), [data, environment, account])
  if (session.account.id !== account) throw new OutOfReach(place, session)
  return session
}

/** The addresses of all pages at the place on screen; the short ones where there is none. */
export function usePaths(): Paths {
  return pathsOf(useRouteLoaderData<Place>(sessionRouteId))
}

/** The short address of the page on screen: what stays the same at every place. */
export function useShortAddress(): string {
  const { pathname } = useLocation()
  const { environment } = useParams()
  return environment === undefined ? pathname : withoutWhere(pathname)
}

/**
 * The session for a loader, at the place that the address names. Throws the redirect to the sign-in
 * page when nobody is signed in, and `OutOfReach` for a place where this user cannot be.
 */
export async function loadSession(
  queryClient: QueryClient,
  { request, params }: LoaderFunctionArgs,
): Promise<CurrentSession> {
  const { userId, environment: latest, accountId } = currentIdentity()
  if (userId === null) throw toSignIn(request)
  const asked = whereOf(params)
  const environment = isOneOf(environments, asked?.environment) ? asked.environment : latest
  try {
    const read = await queryClient.ensureQueryData(sessionQuery({ userId, environment }))
    const session = sessionAt(read, environment, asked?.account ?? accountId)
    const { place } = session
    const isThere = place.environment === asked?.environment && place.account === asked.account
    if (asked && !isThere) throw new OutOfReach(asked, sessionAt(read, environment, accountId))
    return session
  } catch (cause) {
    if (!isApiError(cause, 401)) throw cause
    changeIdentity({ userId: null })
    throw toSignIn(request)
  }
}

/** Makes the place of the page on screen the one where this tab was last. */
export function rememberPlace({ environment, account }: Place): void {
  const latest = currentIdentity()
  if (latest.environment === environment && latest.accountId === account) return
  changeIdentity({ environment, accountId: account })
}

/** The place in an address; undefined for a short address, and for one that means nothing at all. */
function whereOf({ environment, account, '*': rest }: Params): Where | undefined {
  if (environment === undefined || account === undefined) return undefined
  const isNowhere = rest !== undefined && !isOneOf(environments, environment)
  return isNowhere ? undefined : { environment, account }
}

/** The address as people see it, its fragment included, which no request knows. */
export function addressOf({ url }: Request): string {
  const { pathname, search } = new URL(url)
  const hash = location.pathname === pathname ? location.hash : ''
  // The router's own addresses begin below the address that the product is served from.
  return pathname.slice(import.meta.env.BASE_URL.length - 1) + search + hash
}

function toSignIn(request: Request): Response {
  return leadOn(request, `${signIn}?from=${encodeURIComponent(addressOf(request))}`)
}

/** At this account, or at the first one where this user does not have it. */
function sessionAt(
  { user, accounts, balancePlatform }: Session,
  environment: Environment,
  accountId: string | null,
): CurrentSession {
  const account = accounts.find(({ id }) => id === accountId) ?? accounts[0]
  if (!account) throw new Error(`${user.name} has no account to choose.`)
  const place = { userId: user.id, environment, account: account.id }
  return { user, account, accounts, environment, balancePlatform, place, paths: pathsOf(place) }
}
