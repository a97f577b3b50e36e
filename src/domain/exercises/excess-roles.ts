// Roles that a credential has and its exercise does not need.
import type { Remark } from '#contract/practice.ts'

import { without } from '#domain/values/without.ts'

import { isSaveOf, savesOf, subjectsOf, type Happenings } from './happenings.ts'

/** Which roles are needed, the exercise says; of other credentials nobody asks. */
export function excessRoles(happenings: Happenings): Remark[] {
  const needed = happenings.exercise.marks.needed ?? []
  return needed.flatMap(({ of, roles }) =>
    subjectsOf(of, happenings).flatMap((history): Remark[] => {
      const { id, username, roles: had } = history.current
      const excess = without(had, roles)
      if (excess.length === 0) return []
      const given = savesOf(history).findLast(({ before, after }) =>
        without(after.roles, before.roles).some((it) => excess.includes(it)),
      )
      const isGiving = (event: Happenings['events'][number]) =>
        isSaveOf(id)(event) && event.revision === given?.after.revision
      const event = given && happenings.events.find(isGiving)
      return [
        {
          fact: 'excessRoles',
          count: excess.length,
          words: `${username} has ${excess.length === 1 ? 'a role' : `${excess.length} roles`} that nothing here needs: ${excess.join(', ')}.`,
          event: event ? { at: event.at, words: event.words } : null,
        },
      ]
    }),
  )
}
