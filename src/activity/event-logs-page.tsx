// Developers > Event logs: who changed what and when, from which revision to which.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'

import { allEvents, eventsQuery } from '#api/activity.ts'
import type { EventTarget } from '#contract/activity.ts'
import { EventView } from '#contract/log-view.ts'
import { eventsAsCsv } from '#domain/exports/activity-export.ts'
import { readAddress, type AddressOf } from '#listing/address-query.ts'
import { ListFrame } from '#listing/list-frame.tsx'
import { useAddress } from '#listing/use-address.ts'
import { EnvironmentMark } from '#page/environment-mark.tsx'
import { saveSession } from '#page/moment/save-session.ts'
import { usePageTitle } from '#page/page-title.ts'
import { loadSession, useSession } from '#page/session.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterChip, type FilterOption } from '#ui/filter-chip.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'

import { EventsTable } from './events-table.tsx'
import { exported, ExportMenu } from './export-menu.tsx'
import { OneCredential } from './one-credential.tsx'

export const eventAddress: AddressOf<EventView> = { shape: EventView, defaults: {} }

/** A refusal goes to the route's error page. */
export function eventLogsLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const { place } = await loadSession(queryClient, args)
    const view = readAddress(eventAddress, new URL(args.request.url).search)
    await queryClient.ensureQueryData(eventsQuery(place, view))
    return null
  }
}

const kinds: FilterOption<EventTarget>[] = [
  { value: 'credential', label: 'API credential' },
  { value: 'caller', label: 'Simulated integration' },
  { value: 'user', label: 'User' },
  { value: 'support', label: 'Support' },
]

/**
 * The event logs say who changed what and when; in the original, the page of that name is about
 * webhooks. [choice: event-logs.e2e.ts]
 */
export function EventLogsPage() {
  usePageTitle('Event logs')
  const { place } = useSession()
  const address = useAddress(eventAddress)
  const { shown, wanted, change } = address
  const source = useSuspenseQuery(eventsQuery(place, shown))
  const { data: page } = source
  return (
    <>
      <PageHeader
        layout="list"
        title="Event logs"
        badge={<EnvironmentMark />}
        description="Every change: who made it, when, and what it changed. Secrets are never part of it."
        actions={
          <ExportMenu
            tables={[
              exported({
                fileName: 'event-logs',
                read: () => allEvents(place, shown),
                asCsv: eventsAsCsv,
              }),
            ]}
            others={[
              { words: 'Export the session as a runbook', save: () => saveSession('runbook') },
              { words: 'Export the session as a Playwright spec', save: () => saveSession('spec') },
            ]}
          />
        }
      />
      <PageBody layout="list">
        <OneCredential
          credentialId={shown.credential}
          onShowAll={() => change({ credential: undefined })}
        />
        <ListFrame
          address={address}
          nouns={['event', 'events']}
          searchHint="The search looks at people, names, changes and credential IDs."
          filters={
            <FilterChip
              label="Kind"
              options={kinds}
              chosen={wanted.targets}
              onChange={(targets) => change({ targets })}
            />
          }
          page={page}
          source={source}
          nothingYet={
            <EmptyState title="No events yet">Every change will be listed here.</EmptyState>
          }
        >
          <EventsTable events={page.data} isLoading={address.isLoading} />
        </ListFrame>
      </PageBody>
    </>
  )
}
