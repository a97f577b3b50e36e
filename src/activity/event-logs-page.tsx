// Developers > Event logs: who changed what and when, from which revision to which.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'

import { allEvents, eventsQuery } from '#api/activity.ts'
import { EventQuery, type EventTarget } from '#contract/activity.ts'
import { eventsAsCsv } from '#domain/exports/activity-export.ts'
import { EnvironmentMark } from '#page/environment-mark.tsx'
import { usePageTitle } from '#page/page-title.ts'
import { loadSession, useSession } from '#page/session.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterChip, type FilterOption } from '#ui/filter-chip.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'

import { EventsTable } from './events-table.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { LogFrame } from './log-frame.tsx'
import { useLogAddress } from './log-address.ts'
import { isNarrowed, readLogQuery } from './log-query.ts'
import { OneCredential } from './one-credential.tsx'

/** A refusal goes to the route's error page. */
export function eventLogsLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const { place } = await loadSession(queryClient, args)
    const query = readLogQuery(EventQuery, new URL(args.request.url).searchParams)
    await queryClient.ensureQueryData(eventsQuery(place, query))
    return null
  }
}

const kinds: FilterOption<EventTarget>[] = [
  { value: 'credential', label: 'API credential' },
  { value: 'caller', label: 'Caller' },
  { value: 'user', label: 'User' },
]

export function EventLogsPage() {
  usePageTitle('Event logs')
  const { place } = useSession()
  const address = useLogAddress(EventQuery)
  const { shown, wanted, change } = address
  const { data, isRefetchError, refetch } = useSuspenseQuery(eventsQuery(place, shown))
  return (
    <>
      <PageHeader
        title="Event logs"
        badge={<EnvironmentMark />}
        description="Every change: who made it, when, and what it changed. Secrets are never part of it."
        actions={
          <ExportButtons
            fileName="event-logs"
            read={() => allEvents(place, shown)}
            asCsv={eventsAsCsv}
          />
        }
      />
      <PageBody>
        <OneCredential
          credentialId={shown.credential}
          onShowAll={() => change({ credential: undefined })}
        />
        <LogFrame
          searchLabel="Search events"
          searchHint="The search looks at people, names, changes and credential IDs."
          search={wanted.search ?? ''}
          onSearch={(search) => change({ search })}
          filters={
            <FilterChip
              label="Kind"
              options={kinds}
              chosen={wanted.targets}
              onChange={(targets) => change({ targets })}
            />
          }
          isNarrowed={isNarrowed(wanted)}
          onReset={address.reset}
          nouns={['event', 'events']}
          page={data}
          onPage={address.goToPage}
          isOutdated={isRefetchError}
          onRetry={() => void refetch()}
          nothingYet={
            <EmptyState title="No events yet">Every change will be listed here.</EmptyState>
          }
        >
          <EventsTable events={data.data} isLoading={address.isLoading} />
        </LogFrame>
      </PageBody>
    </>
  )
}
