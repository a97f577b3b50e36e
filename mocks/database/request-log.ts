// Where a line of the API logs stands: below each single thing that people filter by.
import type { Environment } from '#contract/credential.ts'
import type { ApiRequest } from '#contract/provider-api.ts'

/** The shelf of one status, API or credential id in an environment; without one, of all lines. */
export function requestShelf(environment: Environment, filter?: string | number): string {
  return filter === undefined ? environment : `${environment}/${filter}`
}

/** The shelf of the requests that a key let in, also where the call was then forbidden. */
export function keyShelf(credentialId: string, tail: string): string {
  return `${credentialId}/${tail}`
}

/** All shelves that a line stands on. */
export function shelvesOfRequest(
  request: Pick<ApiRequest, 'environment' | 'api' | 'status' | 'credentialId' | 'tail'>,
): string[] {
  const { environment, api, status, credentialId, tail } = request
  const filters = [undefined, status, api, ...(credentialId === null ? [] : [credentialId])]
  const shelves = filters.map((filter) => requestShelf(environment, filter))
  const isUse = credentialId !== null && tail !== null && status !== 401
  return isUse ? [...shelves, keyShelf(credentialId, tail)] : shelves
}
