// Classes on a server: opened and closed by a trainer, joined by learners, read on and on.
import { queryOptions } from '@tanstack/react-query'

import { sandboxPrefix } from '#contract/addresses.ts'
import { classesRoutes } from '#contract/classes-routes.ts'
import type { ClassEndpointName, ClassInput, ClassReply } from '#contract/classes.ts'

import { callRow } from './call.ts'

export function callClasses<N extends ClassEndpointName>(
  name: N,
  input: ClassInput<N>,
): Promise<ClassReply<N>> {
  return callRow(sandboxPrefix, name, classesRoutes[name], input)
}

/** How often a trainer’s page asks for new results. */
const askEveryMs = 3_000

/** The results of a class after the last one that is known already. */
export const resultsQuery = (classCode: string, after: number) =>
  queryOptions({
    queryKey: ['class', classCode, after],
    queryFn: () => callClasses('listResults', { params: { classCode }, query: { after } }),
    staleTime: 0,
    refetchInterval: askEveryMs,
  })
