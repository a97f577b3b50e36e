// Tells the parts of the page when what they show of the world's time can be another thing.
import { onWorldTimeShift, worldClock, worldNow } from '#api/world-time.ts'
import { second } from '#domain/values/time.ts'

export type Watcher = {
  /** The next instant, after `now`, at which this part can show something else. */
  changesAt: (now: number) => number
  tell: () => void
}

const watchers = new Set<Watcher>()
let timer: ReturnType<typeof setTimeout> | undefined
/** Between which instants of the world nobody is told anything. */
let plan = { from: -Infinity, to: Infinity }
let forgetShifts: (() => void) | undefined

/** From now on the watcher is told of each of its changes, until the returned function is called. */
export function watchTime(watcher: Watcher): () => void {
  watchers.add(watcher)
  forgetShifts ??= onWorldTimeShift(() => tell(false))
  hasten(watcher)
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    clearTimeout(timer)
    timer = undefined
    forgetShifts?.()
    forgetShifts = undefined
  }
}

/** Plans anew if this watcher's next change comes before all that is planned. */
export function hasten(watcher: Watcher): void {
  if (!watchers.has(watcher)) return
  if (timer === undefined || watcher.changesAt(worldNow()) < plan.to) planNext(false)
}

function tell(standsStill: boolean): void {
  for (const watcher of watchers) watcher.tell()
  planNext(standsStill)
}

/**
 * At the next change of any part, and at least at every full second, because somebody may move this
 * machine's clock. While that clock itself stands still, a planned instant never comes.
 */
function planNext(standsStill: boolean): void {
  clearTimeout(timer)
  timer = undefined
  if (worldClock().frozenAt !== null) return
  const now = worldNow()
  const fullSecond = (Math.floor(now / second) + 1) * second
  const changes = [...watchers].map(({ changesAt }) => changesAt(now))
  plan = { from: now, to: standsStill ? now + second : Math.min(fullSecond, ...changes) }
  timer = setTimeout(() => tell(worldNow() === plan.from), plan.to - now)
}
