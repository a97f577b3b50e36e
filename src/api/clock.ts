// The world's clock: its state as a query, and the moves that people make.
import { queryOptions, type QueryClient } from '@tanstack/react-query'

import type { SandboxInput } from '#contract/sandbox.ts'

import { callSandbox } from './call.ts'

export type ClockMove = SandboxInput<'moveClock'>['body']

export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => callSandbox('getClock', {}),
  staleTime: 0,
})

/** Moves the clock. Every view then asks anew, in this tab and in all others. */
export async function moveClock(queryClient: QueryClient, move: ClockMove): Promise<void> {
  queryClient.setQueryData(clockQuery.queryKey, await callSandbox('moveClock', { body: move }))
  await queryClient.invalidateQueries()
}
