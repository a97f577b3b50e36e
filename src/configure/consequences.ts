// What the pending changes would do to the simulated integrations, said before the save and not after.
import { useQuery } from '@tanstack/react-query'

import { previewQuery } from '#api/callers.ts'
import type { Consequence } from '#contract/caller.ts'
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import { useSession } from '#page/session.ts'
import type { Effect, Gravity } from '#saving/effect.ts'

const gravities: Record<Exclude<Consequence['kind'], 'unchanged'>, Gravity> = {
  'refused at once': 'stops',
  'refused later': 'ends',
  'not prolonged': 'ends',
  'still refused': 'stops',
  'kept longer': 'helps',
  'let in': 'helps',
}

/** `changes` is what a save would change, and nothing where it would be refused. */
export function useConsequences(
  { id, revision }: Pick<CredentialDetail, 'id' | 'revision'>,
  changes: CredentialChanges,
  isBusy: boolean,
): Effect[] {
  const { place } = useSession()
  // A description means nothing to callers, and every letter of it would ask again.
  const { description: _, ...asked } = changes
  const isAsked = Object.keys(asked).length > 0
  const { data } = useQuery({
    ...previewQuery(place, id, revision, asked),
    // The revision that this asks about is out of date once the save got through.
    enabled: isAsked && !isBusy,
  })
  if (!isAsked) return []
  return (data?.data ?? []).flatMap(({ kind, words }) =>
    kind === 'unchanged' ? [] : [{ words, gravity: gravities[kind] }],
  )
}
