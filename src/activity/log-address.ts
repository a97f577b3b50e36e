// A log's query as the address holds it, and the one way to change it.
import { useLocation, useNavigate, useNavigation } from 'react-router'

import { readLogQuery, writeLogQuery, type QuerySchema } from './log-query.ts'

/** `shown` is what the lines on screen answer; `wanted` runs ahead of it while others are loading. */
export function useLogAddress<Query extends { page?: number | undefined }>(
  schema: QuerySchema<Query>,
) {
  const navigate = useNavigate()
  const location = useLocation()
  const { location: next } = useNavigation()
  const isLoading = next?.pathname === location.pathname
  const queryOf = (search: string) => readLogQuery(schema, new URLSearchParams(search))
  const wanted = queryOf(isLoading ? next.search : location.search)

  return {
    shown: queryOf(location.search),
    wanted,
    isLoading,
    /** Shows other lines, from their first page on. Back leaves the log, it does not undo this. */
    change(change: Partial<Query>): void {
      const search = writeLogQuery({ ...wanted, page: undefined, ...change })
      void navigate({ search }, { replace: true, preventScrollReset: true })
    },
    /** Shows everything. */
    reset(): void {
      void navigate({ search: '' }, { replace: true, preventScrollReset: true })
    },
    /** A page of the log is an entry of the history, and is read from its top. */
    goToPage(page: number): void {
      void navigate({ search: writeLogQuery({ ...wanted, page }) })
    },
  }
}
