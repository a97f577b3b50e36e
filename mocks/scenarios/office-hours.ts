// When people did what a world tells of: in the hours of an office, each at a minute of its own.
import { chanceFrom } from '#domain/values/chance.ts'
import { day, days, hours } from '#domain/values/time.ts'

/** What is younger counts in hours, and its story says how many. */
const exactMs = days(2)

/** From eight to five in the winter of the company's zone. */
const opens = hours(7)
const openMs = hours(9)

/**
 * So long before `now`, in office hours: the last such time before that instant, so that it is as
 * many days ago as the world says. The same age and `occasion` are the same instant.
 */
export function atOffice(now: number, agoMs: number, occasion: string): number {
  const instant = now - agoMs
  if (agoMs < exactMs) return instant
  const chance = chanceFrom(`${occasion}:${agoMs}`)
  const at = Math.floor(instant / day) * day + opens + Math.floor(chance() * openMs)
  return at <= instant ? at : at - day
}
