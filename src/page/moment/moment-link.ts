// The link to a moment: a page, whoever is there, and behind the # the whole world as it is.
import { writeLink } from '#contract/link.ts'
import type { Identity } from '#contract/identity.ts'

/** The page that it is copied from. Anything behind its own `#` gives way to the world. */
export type Copied = { origin: string; pathname: string; search: string }

/**
 * Whoever follows it is on this page as this person. What lies behind the `#` is sent to no server;
 * `world` in front of it tells the address from any other, also where the rest was lost on the way.
 */
export function linkToMoment(
  world: string,
  { origin, pathname, search }: Copied,
  { userId, environment, accountId }: Identity,
): string {
  const asked = writeLink(search, {
    world: '',
    ...(userId !== null && { as: userId, environment }),
    ...(userId !== null && accountId !== null && { account: accountId }),
  })
  return `${origin}${pathname}${asked}#${world}`
}
