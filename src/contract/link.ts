// What a link asks for by the parameters of its address: which world to start, and who and where to be.
import { linkParameters } from './link-parameters.ts'

export type LinkParameter = (typeof linkParameters)[number]

/** What a link asks for, as it is written. */
export type AskedByLink = Partial<Record<LinkParameter, string>>

/** What this search part asks for; nothing where it is an address like any other. */
export function readLink(search: string): AskedByLink {
  const given = new URLSearchParams(search)
  const asked: AskedByLink = {}
  for (const name of linkParameters) {
    const value = given.get(name)
    if (value !== null) asked[name] = value
  }
  return asked
}

/** The same search part with these parameters, or without them. It begins with `?` or is empty. */
export function writeLink(search: string, wanted: AskedByLink): string {
  const params = new URLSearchParams(search)
  for (const name of linkParameters) {
    const value = wanted[name]
    if (value === undefined) params.delete(name)
    else params.set(name, value)
  }
  return params.size > 0 ? `?${params.toString()}` : ''
}
