// Developers > API logs: who is refused, what was asked of the provider APIs, and what came back.
import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs } from 'react-router'

import { allRequests, callsQuery, requestsQuery } from '#api/activity.ts'
import { RequestView } from '#contract/log-view.ts'
import { ProviderApi } from '#contract/provider-api.ts'
import { callsAsCsv, requestsAsCsv } from '#domain/exports/activity-export.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { readAddress, type AddressOf } from '#listing/address-query.ts'
import { ListFrame } from '#listing/list-frame.tsx'
import { useAddress, type Address } from '#listing/use-address.ts'
import { EnvironmentMark } from '#page/environment-mark.tsx'
import { usePageTitle } from '#page/page-title.ts'
import { loadSession, usePaths, useSession } from '#page/session.ts'
import { buttonLook } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { addition } from '#ui/additions.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterChip } from '#ui/filter-chip.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'

import { CallsSection } from './calls-section.tsx'
import { exported, ExportMenu } from './export-menu.tsx'
import { OneCredential } from './one-credential.tsx'
import { RequestsTable } from './requests-table.tsx'

export const requestAddress: AddressOf<RequestView> = { shape: RequestView, defaults: {} }

/** A refusal goes to the route's error page. */
export function apiLogsLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const { place } = await loadSession(queryClient, args)
    const view = readAddress(requestAddress, new URL(args.request.url).search)
    await Promise.all([
      queryClient.fetchQuery(requestsQuery(place, view)),
      queryClient.fetchQuery(callsQuery(place, forCalls(view))),
    ])
    return null
  }
}

/** The calls are filtered like the requests, and are not in pages. */
function forCalls({ page: _, ...filters }: RequestView) {
  return filters
}

/** The API logs list requests and their responses. [doc: api-logs, api-logs.e2e.ts] */
export function ApiLogsPage() {
  usePageTitle('API logs')
  const { place } = useSession()
  const address = useAddress(requestAddress)
  const { shown, change } = address
  const queryClient = useQueryClient()
  const traffic = callsQuery(place, forCalls(shown))
  return (
    <>
      <PageHeader
        layout="list"
        title="API logs"
        badge={<EnvironmentMark />}
        description={
          <>
            Requests to the simulated APIs.{' '}
            <span {...addition}>
              The Reason column exists only here: the real API does not tell you why.
            </span>
          </>
        }
        actions={
          <ExportMenu
            tables={[
              exported({
                fileName: 'api-logs',
                read: () => allRequests(place, shown),
                asCsv: requestsAsCsv,
              }),
              exported({
                what: 'simulated traffic ',
                fileName: 'simulated-traffic',
                isAddition: true,
                read: async () => (await queryClient.fetchQuery(traffic)).data,
                asCsv: callsAsCsv,
              }),
            ]}
          />
        }
      />
      <PageBody layout="list">
        <OneCredential
          credentialId={shown.credential}
          onShowAll={() => change({ credential: undefined })}
        />
        <CallsSection query={forCalls(shown)} />
        <Section title="Requests">
          <Requests address={address} />
        </Section>
      </PageBody>
    </>
  )
}

function Requests({ address }: { address: Address<RequestView> }) {
  const { place } = useSession()
  const source = useSuspenseQuery(requestsQuery(place, address.shown))
  const { data: page } = source
  return (
    <ListFrame
      address={address}
      nouns={['request', 'requests']}
      searchHint="The search looks at APIs, paths, usernames, key endings, statuses and reasons."
      filters={<Filters address={address} />}
      page={page}
      source={source}
      nothingYet={<NothingYet />}
    >
      <RequestsTable requests={page.data} isLoading={address.isLoading} />
    </ListFrame>
  )
}

const apis = ProviderApi.options.map((api) => ({ value: api, label: api }))
const statuses = [200, 202, 204, 400, 401, 403, 404, 422, 500].map((status) => ({
  value: String(status),
  label: String(status),
}))

function Filters({ address: { wanted, change } }: { address: Address<RequestView> }) {
  return (
    <>
      <FilterChip
        label="API"
        options={apis}
        chosen={wanted.apis}
        onChange={(chosen) => change({ apis: chosen })}
      />
      <FilterChip
        label="Status"
        options={statuses}
        chosen={wanted.statuses?.map(String)}
        onChange={(chosen) => change({ statuses: chosen.map(Number) })}
      />
    </>
  )
}

function NothingYet() {
  const paths = usePaths()
  const { user } = useSession()
  // Whoever may only read the logs is not led to a page that refuses them.
  const canTest = whyNot(user, { action: 'see credentials' }) === undefined
  return (
    <EmptyState
      title="No requests yet"
      isLow
      action={
        canTest && (
          <Link to={paths.apiTester} className={buttonLook()}>
            Send one with the API tester
          </Link>
        )
      }
    >
      Requests you send will appear here.
    </EmptyState>
  )
}
