// Instants at which something changes by itself, such as the end of a key, and full minutes.
import { minute } from './time.ts'

/**
 * The last edge that is not after `now`. Whether an edge has passed is the same question for it as
 * for `now` itself.
 */
export function lastPassed(edges: readonly number[], now: number): number {
  return Math.max(-Infinity, ...edges.filter((edge) => edge <= now))
}

/** The first edge after `now`. */
export function nextToPass(edges: readonly number[], now: number): number {
  return Math.min(Infinity, ...edges.filter((edge) => edge > now))
}

/** The last full minute or edge that is not after `now`. */
export function lastChange(edges: readonly number[], now: number): number {
  const fullMinute = Math.floor(now / minute) * minute
  return Math.max(fullMinute, lastPassed(edges, now))
}

/** The first full minute or edge after `now`. */
export function nextChange(edges: readonly number[], now: number): number {
  const fullMinute = (Math.floor(now / minute) + 1) * minute
  return Math.min(fullMinute, nextToPass(edges, now))
}
