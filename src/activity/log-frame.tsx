// What surrounds the lines of a log: search, filters, a count, pages, and why there are no lines.
import { RotateCcw } from 'lucide-react'
import { useState, type ReactNode } from 'react'

import { AddressSearch } from '#ui/address-search.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { Pagination } from '#ui/pagination.tsx'

type LogFrameProps = {
  /** The accessible name of the search field, and what can be found. */
  searchLabel: string
  searchHint: string
  search: string
  onSearch: (search: string) => void
  /** Filter chips. */
  filters: ReactNode
  isNarrowed: boolean
  onReset: () => void
  /** What a line is called, one and several. */
  nouns: [string, string]
  page: { page: number; pages: number; total: number }
  onPage: (page: number) => void
  isOutdated: boolean
  onRetry: () => void
  /** Shown while nothing has happened yet. */
  nothingYet: ReactNode
  /** The table. */
  children: ReactNode
}

export function LogFrame({ page, ...props }: LogFrameProps) {
  const [resets, setResets] = useState(0)

  function reset() {
    // A new search field: what was typed a moment ago is not to be searched for after all.
    setResets(resets + 1)
    props.onReset()
  }

  if (page.total === 0 && !props.isNarrowed) return props.nothingYet
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 basis-60">
          <AddressSearch
            key={resets}
            label={props.searchLabel}
            search={props.search}
            onSearch={props.onSearch}
          />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {props.filters}
          <Button
            variant="quiet"
            icon={<RotateCcw aria-hidden />}
            disabledReason={props.isNarrowed ? undefined : 'No search or filter is set.'}
            onClick={reset}
          >
            Reset all
          </Button>
        </div>
      </div>
      <p role="status" className="text-muted">
        {page.total} {props.nouns[page.total === 1 ? 0 : 1]}
      </p>
      <LiveRegion>
        {props.isOutdated && (
          <Notice tone="warning" actions={<Button onClick={props.onRetry}>Try again</Button>}>
            These lines may be out of date: they could not be refreshed.
          </Notice>
        )}
      </LiveRegion>
      {page.total > 0 ? (
        props.children
      ) : (
        <EmptyState
          title={`No ${props.nouns[0]} matches`}
          action={<Button onClick={reset}>Clear search and filters</Button>}
        >
          {props.searchHint}
        </EmptyState>
      )}
      {page.pages > 1 && (
        <Pagination page={page.page} pages={page.pages} onPage={props.onPage} words={words} />
      )}
    </div>
  )
}

const words = {
  label: 'Pages of the log',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
  atFirst: 'This is the first page.',
  atLast: 'This is the last page.',
  position: (page: number, pages: number) => `Page ${page} of ${pages}`,
}
