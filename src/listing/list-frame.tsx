// What surrounds the rows of every list: search, filters, a count, pages, and why there are no rows.
import { RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import { isApiError } from '#api/api-error.ts'
import type { Query } from '#contract/query.ts'
import { countText } from '#domain/values/count-text.ts'
import { latePart } from '#page/parts/late-part.tsx'
import { AddressSearch } from '#ui/address-search.tsx'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Loading } from '#ui/loading.tsx'
import { Notice } from '#ui/notice.tsx'

import { countFilters, isChosen } from './address-query.ts'
import { rowsInWords, type ListPage } from './place-in-list.ts'

/** What stands in place of the rows; most lists have some. */
export const EmptyState = latePart(async () => (await import('#ui/empty-state.tsx')).EmptyState)
// Few lists have more than one page, and what leads to the next stands below the first.
const Pagination = latePart(async () => (await import('#ui/pagination.tsx')).Pagination)

type ListFrameProps = {
  address: {
    shown: Query
    wanted: Query & { search?: string | undefined }
    isLoading: boolean
    change: (change: { search: string }) => void
    reset: () => void
    goToPage: (page: number) => void
  }
  /** What a row is called, one and several. */
  nouns: [one: string, several: string]
  /** What the search looks at, as a sentence. */
  searchHint: string
  /** Filter chips, and buttons that filter. */
  filters: ReactNode
  /** How the rows are ordered, where somebody can choose. */
  order?: ReactNode
  /** What is to be said of all rows, whatever is filtered. */
  summary?: ReactNode
  page: ListPage
  /** How many rows there are to choose from, where the backend tells. */
  outOf?: number | undefined
  /** The query behind the rows. */
  source: { error: Error | null; isRefetchError: boolean; refetch: () => unknown }
  /** Stands in place of everything while there is nothing to choose from. */
  nothingYet: ReactNode
  /** The table. */
  children: ReactNode
}

export function ListFrame({ page, nouns, outOf, ...props }: ListFrameProps) {
  const { address, source } = props
  const search = useRef<HTMLDivElement>(null)
  const [resets, setResets] = useState({ count: 0, isFromBelow: false })
  // A narrow screen has room for the rows, or for the filters.
  const [isUnfolded, setUnfolded] = useState(false)

  function reset(isFromBelow: boolean) {
    // A new search field: what was typed a moment ago is not to be searched for after all.
    setResets(({ count }) => ({ count: count + 1, isFromBelow }))
    address.reset()
  }

  // The button in an empty list goes with the emptiness: the focus goes back to the search.
  useEffect(() => {
    if (resets.isFromBelow) search.current?.querySelector('input')?.focus()
  }, [resets])

  const [one, several] = nouns
  const text = address.wanted.search ?? ''
  const filterCount = countFilters(address.wanted)
  // Asked of what is shown: while something else is loading, the rows are not yet its rows.
  const all = outOf ?? (isChosen(address.shown) ? undefined : page.total)
  if (all === 0) return props.nothingYet
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <div ref={search} className="min-w-0 flex-1 basis-44 max-sm:basis-full print:hidden">
          <AddressSearch
            key={resets.count}
            label={`Search ${several}`}
            search={text}
            onSearch={(typed) => address.change({ search: typed })}
          />
        </div>
        {text !== '' && <p className="hidden print:block">Search: {text}</p>}
        <div className="sm:hidden">
          <Button
            size="small"
            variant={filterCount > 0 ? 'chosen' : 'secondary'}
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {filterCount > 0 ? `Filter: ${filterCount}` : 'Filter'}
          </Button>
        </div>
        <div
          className={`flex flex-wrap items-center gap-2 ${isUnfolded ? 'max-sm:basis-full' : 'max-sm:hidden'}`}
        >
          <div role="group" aria-label="Filters" className="flex flex-wrap items-center gap-2">
            {props.filters}
          </div>
          <Button
            size="small"
            variant="quiet"
            icon={<RotateCcw aria-hidden />}
            disabledReason={isChosen(address.wanted) ? undefined : 'There is nothing to reset.'}
            onClick={() => reset(false)}
          >
            Reset all
          </Button>
        </div>
        {props.order}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {props.summary}
        {address.isLoading && <Loading />}
        <p role="status" className="text-muted">
          {outOf === undefined || outOf === page.total ? '' : `${countText(page.total)} of `}
          {countText(outOf ?? page.total)} {(outOf ?? page.total) === 1 ? one : several}
        </p>
      </div>
      <LiveRegion>
        {source.isRefetchError && (
          <Notice
            tone="warning"
            actions={<Button onClick={() => void source.refetch()}>Try again</Button>}
          >
            {isApiError(source.error, 403)
              ? source.error.message
              : 'This list may be out of date: it could not be refreshed.'}
          </Notice>
        )}
      </LiveRegion>
      {page.total > 0 ? (
        props.children
      ) : (
        <EmptyState
          title={`No ${one} matches`}
          action={<Button onClick={() => reset(true)}>Clear search and filters</Button>}
        >
          {props.searchHint}
        </EmptyState>
      )}
      {page.pages > 1 && (
        <Pagination
          page={page.page}
          pages={page.pages}
          onPage={address.goToPage}
          words={{
            ...paginationWords,
            position: (at, of) =>
              `${rowsInWords(page)} · Page ${countText(at)} of ${countText(of)}`,
          }}
        />
      )}
    </div>
  )
}

const paginationWords = {
  label: 'Pages of the list',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
  atFirst: 'This is the first page.',
  atLast: 'This is the last page.',
}
