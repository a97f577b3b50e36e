// Instants at which something changes by itself, such as the end of a key, and full minutes.
import { minute } from './time.ts'

/** The last full minute or edge that is not after `now`. */
export function lastChange(edges: readonly number[], now: number): number {
  const fullMinute = Math.floor(now / minute) * minute
  return Math.max(fullMinute, ...edges.filter((edge) => edge <= now))
}

/** The first full minute or edge after `now`. */
export function nextChange(edges: readonly number[], now: number): number {
  const fullMinute = (Math.floor(now / minute) + 1) * minute
  return Math.min(fullMinute, ...edges.filter((edge) => edge > now))
}
