// The worlds that can be started, and starting one.
import { queryOptions } from '@tanstack/react-query'

import { callSandbox } from './call-sandbox.ts'

export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: () => callSandbox('listScenarios', {}),
  // Another tab may have started another world.
  staleTime: 0,
})

/** The world that was replaced last, and what would become of the one that is here. */
export const formerWorldQuery = queryOptions({
  queryKey: ['former world'],
  queryFn: () => callSandbox('getFormerWorld', {}),
  staleTime: 0,
})

/** Builds this world in the place of the one that is here; the usual one where none is named. */
export async function startWorld(name: string | undefined): Promise<void> {
  await callSandbox('freshStart', { body: { scenario: name } })
}

/** Rejects where another one is kept by now. */
export async function bringBackWorld(id: string): Promise<void> {
  await callSandbox('bringBackWorld', { body: { id } })
}
