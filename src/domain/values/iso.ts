// Instants as ISO 8601 writes them, in UTC.

/** The last millisecond of the year 9999: few readers know longer years. */
export const lastInstant = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** `2026-03-02T10:00:00.000Z`. What lies beyond the last instant is written as that one. */
export function writeInstant(at: number): string {
  return new Date(Math.min(at, lastInstant)).toISOString()
}
