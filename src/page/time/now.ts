// The world's time on the page: each part reads what it shows of it, and again when that changes.
import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'

import { worldNow } from '#api/world-time.ts'
import { lastChange, lastPassed, nextChange, nextToPass } from '#domain/values/edge.ts'

import { hasten, watchTime, type Watcher } from './time-watch.ts'

/**
 * What a part of the page shows of the world's time: `read` of this very millisecond. The part is
 * drawn again only when that is another value, and `changesAt` says when it next can be.
 */
export function useAtNow<Shown extends string | number | boolean>(
  read: (now: number) => Shown,
  changesAt: Watcher['changesAt'],
): Shown {
  const watcher = useRef<Watcher>({ changesAt, tell: () => undefined })
  useLayoutEffect(() => {
    watcher.current.changesAt = changesAt
    hasten(watcher.current)
  })
  const subscribe = useCallback((tell: () => void) => {
    watcher.current.tell = tell
    return watchTime(watcher.current)
  }, [])
  return useSyncExternalStore(subscribe, () => read(worldNow()))
}

/** The time for a part that only asks which edges have passed: it is drawn again when one does. */
export function useLastPassed(edges: readonly number[]): number {
  return useAtNow(
    (now) => lastPassed(edges, now),
    (now) => nextToPass(edges, now),
  )
}

/**
 * The time for a part that counts in minutes, exact at `edges`: for them it says at every instant
 * what the backend says, and between them it is at most a minute old.
 */
export function useNow(edges: readonly number[] = []): number {
  return useAtNow(
    (now) => lastChange(edges, now),
    (now) => nextChange(edges, now),
  )
}
