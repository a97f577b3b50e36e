// The cache of what was read. It never holds a secret: those are not queries.
import { QueryClient } from '@tanstack/react-query'

import { changesChannel } from '#contract/customer-area-routes.ts'

/** A client that refetches when any tab saved something. */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    // The backend is in this browser: a refusal repeats itself, and nothing is gained by asking again.
    defaultOptions: { queries: { retry: false, staleTime: 30_000, networkMode: 'always' } },
  })
  new BroadcastChannel(changesChannel).addEventListener('message', ({ data }) => {
    // A failure that is planned waits for what a person does, not for a look that nobody asked for.
    if (data === 'saved') void queryClient.invalidateQueries()
  })
  return queryClient
}
