// The worlds that can be started, and starting one.
import { queryOptions } from '@tanstack/react-query'

import { callSandbox } from './call-sandbox.ts'

export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: () => callSandbox('listScenarios', {}),
  // Another tab may have started another world.
  staleTime: 0,
})

/** Deletes all practice data and builds this world in its place; the usual one where none is named. */
export async function startWorld(name: string | undefined): Promise<void> {
  await callSandbox('freshStart', { body: { scenario: name } })
}
