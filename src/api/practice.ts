// The exercise that goes on in this world: its state as a query, and what is done with it.
import { queryOptions, type QueryClient } from '@tanstack/react-query'

import type { PracticeInput, PracticeReply, PracticeState } from '#contract/practice.ts'

import { callSandbox } from './call-sandbox.ts'
import { msUntilFirst } from './world-time.ts'

export const practiceQuery = queryOptions({
  queryKey: ['practice'],
  queryFn: async (): Promise<PracticeState | null> => (await callSandbox('getPractice', {})).data,
  staleTime: 0,
  // The end of a key is reached by itself, and with it a goal.
  refetchInterval: ({ state: { data } }) => msUntilFirst(data?.edges ?? []),
})

/** Begins an exercise in a fresh world: the exercise itself, or the text of its file. */
export function startPractice(
  exercise: unknown,
  mustKeep: boolean,
): Promise<PracticeReply<'startPractice'>> {
  return callSandbox('startPractice', { body: { exercise, mustKeep } })
}

/** Goes back to before or after an event of the exercise, which goes on from there. */
export async function tryAgain(
  event: number,
  from: 'before' | 'after',
): Promise<PracticeState | null> {
  return (await callSandbox('tryAgain', { body: { event, from } })).data
}

type Command = 'takeHint' | 'noteShown' | 'giveAnswer' | 'finishPractice' | 'quitPractice'

/** Does something with the exercise that goes on. */
export async function changePractice<N extends Command>(
  queryClient: QueryClient,
  name: N,
  input: PracticeInput<N>,
): Promise<PracticeState | null> {
  const { data } = await callSandbox<N>(name, input)
  queryClient.setQueryData(practiceQuery.queryKey, data)
  return data
}
