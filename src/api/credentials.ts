// Queries and commands on API credentials; query keys are written nowhere else.
import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'

import type {
  CredentialChanges,
  CredentialDetail,
  CredentialType,
  SecretKind,
} from '#contract/credential.ts'
import type { CredentialSummary } from '#contract/credential-list.ts'
import type { Input, ListQuery, Reply } from '#contract/customer-area.ts'

import { call } from './call.ts'
import { keyOf, paramsOf, type Place } from './place.ts'
import { msUntilFirst } from './world-time.ts'

/** One page of the list. While the next page loads, the one before it stays. */
export function listQuery(place: Place, query: ListQuery) {
  return queryOptions({
    queryKey: [...keyOf(place), 'list', query],
    queryFn: ({ signal }) =>
      call('listCredentials', { params: paramsOf(place), query }, { signal }),
    placeholderData: keepPreviousData,
    // A key that has ended gives way to the next one, and one that was used may be no more.
    refetchInterval: ({ state: { data } }) => msUntilFirst([data?.changesAt ?? null]),
  })
}

/** What a list that was read tells of a credential. */
export function summaryInLists(
  queryClient: QueryClient,
  place: Place,
  credentialId: string,
): CredentialSummary | undefined {
  const queryKey = [...keyOf(place), 'list']
  return queryClient
    .getQueriesData<Reply<'listCredentials'>>({ queryKey })
    .flatMap(([, page]) => page?.data ?? [])
    .find(({ id }) => id === credentialId)
}

export function credentialQuery(place: Place, credentialId: string) {
  const params = { ...paramsOf(place), credentialId }
  return queryOptions({
    queryKey: [...keyOf(place), 'one', credentialId],
    queryFn: ({ signal }) => call('getCredential', { params }, { signal }),
  })
}

/** What is stored now: not what is cached, nor what a request that is on its way may answer. */
export async function readCredential(
  queryClient: QueryClient,
  place: Place,
  credentialId: string,
): Promise<CredentialDetail> {
  const query = credentialQuery(place, credentialId)
  await queryClient.cancelQueries(query)
  return queryClient.fetchQuery({ ...query, staleTime: 0 })
}

/** What others saved after `since`, a revision. */
export function changesQuery(place: Place, credentialId: string, since: number) {
  const params = { ...paramsOf(place), credentialId }
  return queryOptions({
    queryKey: [...keyOf(place), 'changes', credentialId, since],
    queryFn: ({ signal }) => call('listChanges', { params, query: { since } }, { signal }),
  })
}

/** The username that the next credential of this type will get; asked anew each time. */
export function usernameQuery(place: Place, type: CredentialType) {
  return queryOptions({
    queryKey: [...keyOf(place), 'username', type],
    queryFn: ({ signal }) =>
      call('offerUsername', { params: paramsOf(place), query: { type } }, { signal }),
    staleTime: 0,
  })
}

/** Creates a credential. The same `commandKey` again creates no second one. */
export function createCredential(
  place: Place,
  body: Input<'createCredential'>['body'],
  commandKey: string,
) {
  return call('createCredential', { params: paramsOf(place), body }, { commandKey })
}

/** Makes a secret. The reply holds cleartext: keep it in one component, never in a cache. */
export function generateSecret(place: Place, credentialId: string, kind: SecretKind) {
  const params = { ...paramsOf(place), credentialId }
  return call('generateSecret', { params, body: { kind } })
}

/** Tells the backend that somebody copied this secret: which one, never the secret itself. */
export async function noteCopied(
  queryClient: QueryClient,
  place: Place,
  credentialId: string,
  secretId: string,
): Promise<void> {
  await call('noteCopied', { params: { ...paramsOf(place), credentialId, secretId } })
  await queryClient.invalidateQueries({ queryKey: [...keyOf(place), 'callers', credentialId] })
}

/** Has simulated support enable a role, and puts what can be given now into the cache. */
export async function enableRole(
  queryClient: QueryClient,
  place: Place,
  credentialId: string,
  role: string,
): Promise<void> {
  const params = { ...paramsOf(place), credentialId }
  const detail = await call('enableRole', { params, body: { role } })
  queryClient.setQueryData(credentialQuery(place, credentialId).queryKey, detail)
}

/** Saves all changes or none, and puts what is saved now into the cache. */
export async function saveCredential(
  queryClient: QueryClient,
  place: Place,
  credentialId: string,
  body: { revision: number; changes: CredentialChanges },
  commandKey: string,
) {
  const params = { ...paramsOf(place), credentialId }
  const saved = await call('saveCredential', { params, body }, { commandKey })
  queryClient.setQueryData(credentialQuery(place, credentialId).queryKey, saved)
  void queryClient.invalidateQueries({ queryKey: [...keyOf(place), 'list'] })
  return saved
}
