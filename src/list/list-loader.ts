// Loads the page of the list that an address asks for, before it shows.
import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'

import { listQuery } from '#api/credentials.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { loadSession } from '#page/session.ts'
import { tabOf } from '#page/tab.ts'

import { outOfReach } from '#page/tab-reach.ts'
import { readListQuery } from './list-query.ts'

/** A refusal goes to the route's error page. */
export function listLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const tab = tabOf(args.params)
    const session = await loadSession(queryClient, args)
    if (outOfReach(session, tab) !== undefined) return null
    const query = readListQuery(tab, new URL(args.request.url).searchParams)
    const rows = listQuery(session.place, query)
    // Rows from before the role was taken away are not shown once more.
    const isLost = whyNot(session.user, { action: 'see credentials' }) !== undefined
    await (isLost ? queryClient.fetchQuery(rows) : queryClient.ensureQueryData(rows))
    return null
  }
}
