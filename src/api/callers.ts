// Queries and commands about the simulated integrations that call with a credential.
import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'

import type { CallerState } from '#contract/caller.ts'
import type { CredentialChanges } from '#contract/credential.ts'
import type { Input } from '#contract/customer-area.ts'

import { call } from './call.ts'
import { keyOf, paramsOf, type Place } from './place.ts'
import { msUntilFirst, worldNow } from './world-time.ts'

/** Who uses one credential, with which key, and how it goes. */
export function callersOfQuery(place: Place, credentialId: string) {
  const params = { ...paramsOf(place), credentialId }
  return queryOptions({
    queryKey: [...keyOf(place), 'callers', credentialId],
    queryFn: ({ signal }) => call('listCallersOf', { params }, { signal }),
    // What callers get changes with every simulated minute, and with the end of a key.
    refetchInterval: ({ state: { data } }) =>
      msUntilFirst([worldNow() + 60_000, ...(data?.data ?? []).map(endOf)]),
  })
}

function endOf({ nextFailure }: CallerState): number | null {
  return nextFailure?.at ?? null
}

/** What a save of these changes would do to the callers. Changes nothing. */
export function previewQuery(
  place: Place,
  credentialId: string,
  revision: number,
  changes: CredentialChanges,
) {
  const params = { ...paramsOf(place), credentialId }
  return queryOptions({
    queryKey: [...keyOf(place), 'preview', credentialId, revision, changes],
    queryFn: ({ signal }) =>
      call('previewSave', { params, body: { revision, changes } }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Gives a caller the current secret, or a generated one by its id; never by its cleartext. */
export async function deployKey(
  queryClient: QueryClient,
  place: Place,
  credentialId: string,
  callerId: string,
  generated: string | undefined,
): Promise<void> {
  const params = { ...paramsOf(place), credentialId, callerId }
  await call('deployKey', { params, body: generated === undefined ? {} : { generated } })
  await queryClient.invalidateQueries({ queryKey: keyOf(place) })
}

/** The callers of other credentials that could use this one. */
export function movableCallersQuery(place: Place, credentialId: string) {
  const params = { ...paramsOf(place), credentialId }
  return queryOptions({
    queryKey: [...keyOf(place), 'callers', credentialId, 'movable'],
    queryFn: ({ signal }) => call('listMovableCallers', { params }, { signal }),
  })
}

type Sending = { place: Place; commandKey: string }

/** Adds a caller. The same `commandKey` again adds no second one. */
export function addCaller(
  { place, commandKey }: Sending,
  credentialId: string,
  body: Input<'addCaller'>['body'],
) {
  return call('addCaller', { params: { ...paramsOf(place), credentialId }, body }, { commandKey })
}

/** Gives a caller another name or address. */
export function changeCaller(
  { place, commandKey }: Sending,
  credentialId: string,
  callerId: string,
  body: Input<'changeCaller'>['body'],
) {
  const params = { ...paramsOf(place), credentialId, callerId }
  return call('changeCaller', { params, body }, { commandKey })
}

/** Ends the calls of a caller. */
export function removeCaller(
  { place, commandKey }: Sending,
  credentialId: string,
  callerId: string,
) {
  const params = { ...paramsOf(place), credentialId, callerId }
  return call('removeCaller', { params }, { commandKey })
}

/** Lets a caller of another credential use this one. */
export function moveCaller(
  { place, commandKey }: Sending,
  credentialId: string,
  callerId: string,
  body: Input<'moveCaller'>['body'],
) {
  const params = { ...paramsOf(place), credentialId, callerId }
  return call('moveCaller', { params, body }, { commandKey })
}
