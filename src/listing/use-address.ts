// A list's query as the address holds it, and the one way to change it.
import { useOptimistic, useTransition } from 'react'
import { useLocation, useNavigate } from 'react-router'

import type { Query } from '#contract/query.ts'

import { readAddress, writeAddress, type AddressOf } from './address-query.ts'

/**
 * `shown` is what the rows on screen answer. `wanted` is what was asked for last: controls show it
 * at once, while the rows before stay until the others are there.
 */
export function useAddress<Wanted extends Query & { page?: number | undefined }>(
  of: AddressOf<Wanted>,
) {
  const navigate = useNavigate()
  const { search } = useLocation()
  const shown = readAddress(of, search)
  const [wanted, want] = useOptimistic(shown)
  const [isLoading, start] = useTransition()

  function show(
    query: Partial<Wanted>,
    options: { replace: boolean; preventScrollReset: boolean },
  ) {
    start(async () => {
      want(query)
      await navigate({ search: writeAddress(of, query) }, options)
    })
  }

  return {
    shown,
    wanted,
    isLoading,
    /** Shows other rows, from their first page on. Back leaves the list, it does not undo this. */
    change(change: Partial<Wanted>): void {
      const query = { ...wanted, page: undefined, ...change }
      show(query, { replace: true, preventScrollReset: true })
    },
    /** Shows what this asks for, and nothing that was chosen before. */
    showOnly(query: Wanted): void {
      show(query, { replace: true, preventScrollReset: true })
    },
    /** Asks for nothing, which is what all the defaults together are. */
    reset(): void {
      show(readAddress(of, ''), { replace: true, preventScrollReset: true })
    },
    /** A page of the rows is an entry of the history, and is read from its top. */
    goToPage(page: number): void {
      show({ ...wanted, page }, { replace: false, preventScrollReset: false })
    },
  }
}

export type Address<Wanted extends Query & { page?: number | undefined }> = ReturnType<
  typeof useAddress<Wanted>
>
