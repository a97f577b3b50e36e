// Durations in milliseconds, by their names.

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** `count` hours in milliseconds. */
export function hours(count: number): number {
  return count * hour
}

/** `count` days of exactly 24 hours, in milliseconds. */
export function days(count: number): number {
  return count * day
}
