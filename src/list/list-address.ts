// The list's query as the address holds it, and the one way to change it.
import { useOptimistic, useTransition } from 'react'
import { useLocation, useNavigate } from 'react-router'

import type { ListQuery } from '#contract/customer-area.ts'
import { useTab } from '#page/tab.ts'

import { readListQuery, writeListQuery } from './list-query.ts'

type Change = Partial<Omit<ListQuery, 'tab'>>

/**
 * `shown` is what the rows on screen answer. `wanted` is what was asked for last: controls show it
 * at once, while the rows before stay until the others are there.
 */
export function useListAddress() {
  const tab = useTab()
  const navigate = useNavigate()
  const { search } = useLocation()
  const shown = readListQuery(tab, new URLSearchParams(search))
  const [wanted, want] = useOptimistic(shown)
  const [isLoading, start] = useTransition()

  function show(query: ListQuery, options: { replace: boolean; preventScrollReset: boolean }) {
    start(async () => {
      want(query)
      await navigate({ search: writeListQuery(query) }, options)
    })
  }

  return {
    shown,
    wanted,
    isLoading,
    /** Shows other rows, from their first page on. Back leaves the list, it does not undo this. */
    change(change: Change): void {
      const query = { ...wanted, page: undefined, ...change }
      show(query, { replace: true, preventScrollReset: true })
    },
    /** A page of the rows is an entry of the history, and is read from its top. */
    goToPage(page: number): void {
      show({ ...wanted, page }, { replace: false, preventScrollReset: false })
    },
  }
}

export type ListAddress = ReturnType<typeof useListAddress>
