// What one tab of the list shows: filters, a count, and the rows or the reason why there are none.
import { useSuspenseQuery } from '@tanstack/react-query'

import { isApiError } from '#api/api-error.ts'
import { listQuery } from '#api/credentials.ts'
import type { CredentialPage } from '#contract/customer-area.ts'
import { useSession } from '#page/session.ts'
import { useTab } from '#page/tab.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { Pagination } from '#ui/pagination.tsx'

import { useOpenCreate } from '#page/create-address.ts'
import { useListAddress } from './list-address.ts'
import { ListFilters } from './list-filters.tsx'
import { isNarrowed } from './list-query.ts'
import { whyNotCreate } from '#page/tab-reach.ts'
import { ListTable } from './list-table.tsx'

const nothing = { search: undefined, types: undefined, accounts: undefined, statuses: undefined }

export function CredentialList() {
  const { place } = useSession()
  const address = useListAddress()
  const list = useSuspenseQuery(listQuery(place, address.shown))
  const { data: page, error, isRefetchError, refetch } = list
  const reset = () => address.change(nothing)

  if (page.totalInTab === 0 && !isNarrowed(address.shown)) return <NothingYet />
  return (
    <div className="flex flex-col gap-4">
      <ListFilters address={address} onReset={reset} />
      <Count page={page} />
      <LiveRegion>
        {isRefetchError && (
          <Notice
            tone="warning"
            actions={<Button onClick={() => void refetch()}>Try again</Button>}
          >
            {isApiError(error, 403)
              ? error.message
              : 'This list may be out of date: it could not be refreshed.'}
          </Notice>
        )}
      </LiveRegion>
      {page.total > 0 ? (
        <ListTable page={page} address={address} />
      ) : (
        <NothingFound onReset={reset} />
      )}
      {page.pages > 1 && (
        <Pagination page={page.page} pages={page.pages} onPage={address.goToPage} words={words} />
      )}
    </div>
  )
}

function Count({ page: { total, totalInTab } }: { page: CredentialPage }) {
  const noun = totalInTab === 1 ? 'credential' : 'credentials'
  const count = total === totalInTab ? `${total}` : `${total} of ${totalInTab}`
  return (
    <p role="status" className="text-muted">
      {count} {noun}
    </p>
  )
}

function NothingYet() {
  const tab = useTab()
  const session = useSession()
  const create = useOpenCreate()
  return (
    <EmptyState
      title="No credentials yet"
      action={
        <Button disabledReason={whyNotCreate(session, tab)} onClick={create}>
          Create the first credential
        </Button>
      }
    >
      What you create for {session.account.name} will be listed here.
    </EmptyState>
  )
}

function NothingFound({ onReset }: { onReset: () => void }) {
  return (
    <EmptyState
      title="No credential matches"
      action={<Button onClick={onReset}>Clear search and filters</Button>}
    >
      The search looks at usernames, descriptions and credential IDs.
    </EmptyState>
  )
}

const words = {
  label: 'Pages of the list',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
  atFirst: 'This is the first page.',
  atLast: 'This is the last page.',
  position: (page: number, pages: number) => `Page ${page} of ${pages}`,
}
