// Where a line of the API logs stands: below each single thing that people filter by.
import type { Environment } from '#contract/credential.ts'
import type { ApiRequest } from '#contract/provider-api.ts'

/** The shelf of one status, API or credential id in an environment; without one, of all lines. */
export function requestShelf(environment: Environment, filter?: string | number): string {
  return filter === undefined ? environment : `${environment}/${filter}`
}

/** All shelves that a line stands on. */
export function shelvesOfRequest(
  request: Pick<ApiRequest, 'environment' | 'api' | 'status' | 'credentialId'>,
): string[] {
  const { environment, api, status, credentialId } = request
  const filters = [undefined, status, api, ...(credentialId === null ? [] : [credentialId])]
  return filters.map((filter) => requestShelf(environment, filter))
}
