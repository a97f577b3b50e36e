// The timeline of an exercise: the keys that were changed, and what each integration got meanwhile.
import type { Lane } from '#contract/practice.ts'

import { callsOf, type Happenings } from './happenings.ts'

/** The keys of the credentials that were saved since the start, then the integrations. */
export function lanesOf(happenings: Happenings): Lane[] {
  return [...keyLanes(happenings), ...callerLanes(happenings)]
}

function keyLanes({ histories, startedAt, made, now }: Happenings): Lane[] {
  return histories
    .filter(({ replaced, current }) => replaced.length > 0 || made.has(current.id))
    .flatMap(({ current: { apiKey, previousKeys, username } }) => {
      const ended = previousKeys.map((key) => ({ ...key, to: key.expiresAt }))
      const keys = apiKey ? [...ended, { ...apiKey, to: null }] : ended
      return keys
        .filter(({ to }) => to === null || to > startedAt)
        .map(({ tail, createdAt, to }): Lane => {
          const from = Math.max(createdAt, startedAt)
          const isAhead = to === null || to > now
          return {
            kind: 'key',
            name: `Key …${tail} of ${username}`,
            stretches: [{ from, to: isAhead ? null : to, status: null }],
          }
        })
    })
}

function callerLanes(happenings: Happenings): Lane[] {
  const { startedAt, now, callers } = happenings
  return callers.flatMap((caller): Lane[] => {
    const stretches: Lane['stretches'] = []
    for (const { from, to, access } of callsOf(caller, happenings)) {
      if (to <= startedAt || from > now) continue
      const end = to > now ? null : to
      const last = stretches.at(-1)
      if (last?.status === access.outcome && last.to === from) last.to = end
      else stretches.push({ from: Math.max(from, startedAt), to: end, status: access.outcome })
    }
    return stretches.length === 0 ? [] : [{ kind: 'caller', name: caller.name, stretches }]
  })
}
