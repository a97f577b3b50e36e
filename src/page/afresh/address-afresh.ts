// Where to go on in a world that has just been started: to the same page, or the nearest there is.
import { matchPath } from 'react-router'

import { isApiError } from '#api/api-error.ts'
import { call } from '#api/call.ts'
import { currentIdentity } from '#api/identity.ts'
import { Environment } from '#contract/credential.ts'
import { pathsOf, patterns, signIn, withoutWhere, type Where } from '#page/paths.ts'

/** `address` is the page on screen. What cannot be found out leaves it as it is: the page will tell. */
export async function addressAfresh(address: string): Promise<string> {
  const { userId } = currentIdentity()
  const asked = matchPath(patterns.at('/*'), pathOf(address))?.params
  const environment = Environment.safeParse(asked?.environment).data
  if (userId === null || environment === undefined) return address
  try {
    const { accounts } = await call('getSession', { params: { environment } })
    const account = accounts.find(({ id }) => id === asked?.account) ?? accounts[0]
    if (!account) return address
    return await nearest(address, { environment, account: account.id })
  } catch (cause) {
    // This person is not part of the new world.
    return isApiError(cause, 401) ? signIn : address
  }
}

/** The same page at this place, unless it is about somebody or something that is not there. */
async function nearest(
  address: string,
  place: { environment: Environment; account: string },
): Promise<string> {
  const paths = pathsOf(place satisfies Where)
  const there = paths.at(withoutWhere(address))
  const path = pathOf(there)
  const { userId } = matchPath(`${patterns.users}/:userId`, path)?.params ?? {}
  if (userId !== undefined) {
    const { users } = await call('listUsers', {})
    return users.some(({ id }) => id === userId) ? there : paths.users
  }
  const configured = matchPath(`${patterns.credentials}/credential/:credentialId`, path)?.params
  const subject = configured?.credentialId ?? new URL(there, base).searchParams.get('credential')
  if (subject === null || (await hasCredential(place, subject))) return there
  return configured ? paths.credentials : path
}

async function hasCredential(
  { environment, account }: { environment: Environment; account: string },
  credentialId: string,
): Promise<boolean> {
  try {
    await call('getCredential', { params: { environment, account, credentialId } })
    return true
  } catch (cause) {
    return !isApiError(cause, 404)
  }
}

const base = 'https://product.invalid'

function pathOf(address: string): string {
  return new URL(address, base).pathname
}
