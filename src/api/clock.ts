// The world's clock: its state as a query, and the moves that people make.
import { queryOptions, type QueryClient } from '@tanstack/react-query'

import type { SandboxInput } from '#contract/sandbox.ts'

import { callSandbox } from './call-sandbox.ts'
import { msUntilFirst } from './world-time.ts'

export type ClockMove = SandboxInput<'moveClock'>['body']

export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => callSandbox('getClock', {}),
  staleTime: 0,
  refetchInterval: ({ state: { data } }) => msUntilFirst([data?.nextExpiry?.at ?? null]),
})

/** Moves the clock. The backend tells every tab, this one too, and every view then asks anew. */
export async function moveClock(queryClient: QueryClient, move: ClockMove): Promise<void> {
  queryClient.setQueryData(clockQuery.queryKey, await callSandbox('moveClock', { body: move }))
}
