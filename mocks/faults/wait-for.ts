// Keeps a request waiting until the world is as it should be, and never for long without an end.
import { timeOf } from '#contract/world-clock.ts'
import { readWorld } from '#mocks/database/context.ts'
import type { WorldRow } from '#mocks/database/rows.ts'
import type { Surroundings } from '#mocks/commands/command.ts'

/**
 * A request waits for one minute of real time at the most, then it gets no answer: the world's clock
 * can stand still, and whoever wanted to release it can be gone.
 */
const longestMs = 60_000

/** How soon the passing of time is noticed; a change of the world is noticed at once. */
const lookMs = 100

/** Answers whether that came before the minute was over and before its sender gave up. */
export async function waitFor(
  isOver: (world: WorldRow, now: number) => boolean,
  { store, realTime, waiting }: Pick<Surroundings, 'store' | 'realTime' | 'waiting'>,
  signal: AbortSignal,
): Promise<boolean> {
  let isTooLate = false
  const limit = setTimeout(() => (isTooLate = true), longestMs)
  try {
    for (;;) {
      // Begun before the look, so that no change comes between the two.
      const next = nextLook(waiting)
      const world = await store.read(readWorld)
      if (signal.aborted) return false
      if (isOver(world, timeOf(world.clock, realTime()))) return true
      if (isTooLate) return false
      await next
    }
  } finally {
    clearTimeout(limit)
  }
}

/** The next commit, or a moment later. */
function nextLook(waiting: Surroundings['waiting']): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      clearTimeout(timer)
      waiting.delete(look)
      resolve()
    }
    const timer = setTimeout(look, lookMs)
    waiting.add(look)
  })
}
