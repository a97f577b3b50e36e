// The signed-in user, with the account and environment that the page on screen was loaded for.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { redirect, useRouteLoaderData } from 'react-router'

import { isApiError } from '#api/api-error.ts'
import type { Place } from '#api/place.ts'
import { changeIdentity, currentIdentity } from '#api/identity.ts'
import { sessionQuery } from '#api/session.ts'
import type { Environment } from '#contract/credential.ts'
import type { Account, Identity, SandboxUser, Session } from '#contract/session.ts'

import { paths } from './paths.ts'

export type CurrentSession = {
  user: SandboxUser
  account: Account
  accounts: Account[]
  environment: Environment
  balancePlatform: string
  /** What queries on credentials need to know of all this. */
  place: Place
}

/** The id of the route whose loader answers the identity that everything below it is shown for. */
export const sessionRouteId = 'session'

/**
 * Only below the shell. It follows the router, not the storage: a page never sees another account
 * before the router has loaded that account's data and moved there.
 */
export function useSession(): CurrentSession {
  const identity = useRouteLoaderData<Identity>(sessionRouteId)
  if (!identity) throw new Error('useSession() works below the shell only.')
  const { data } = useSuspenseQuery(sessionQuery(identity))
  return sessionOf(data, identity)
}

/** The session for a loader. Throws the redirect to the sign-in page when nobody is signed in. */
export async function loadSession(
  queryClient: QueryClient,
  request: Request,
): Promise<CurrentSession> {
  const identity = currentIdentity()
  if (identity.userId === null) throw toSignIn(request)
  try {
    return sessionOf(await queryClient.ensureQueryData(sessionQuery(identity)), identity)
  } catch (cause) {
    if (!isApiError(cause, 401)) throw cause
    changeIdentity({ userId: null })
    throw toSignIn(request)
  }
}

function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  // The router's own addresses begin below the address that the product is served from.
  const address = pathname.slice(import.meta.env.BASE_URL.length - 1) + search
  return redirect(`${paths.signIn}?from=${encodeURIComponent(address)}`)
}

/** The chosen account, or the first one, if the choice is not this user's to make. */
export function sessionOf(session: Session, { environment, accountId }: Identity): CurrentSession {
  const { user, accounts, balancePlatform } = session
  const account = accounts.find(({ id }) => id === accountId) ?? accounts[0]
  if (!account) throw new Error(`${user.name} has no account to choose.`)
  const place = { userId: user.id, environment, account: account.id }
  return { user, account, accounts, environment, balancePlatform, place }
}
