// How the people of a world came by their Customer Area roles: the first admin, then by that admin.
import type { SandboxUser } from '#contract/session.ts'
import { userAdministrator } from '#domain/permission/user-administration.ts'
import { chanceFrom } from '#domain/values/chance.ts'
import { hour } from '#domain/values/time.ts'
import { describeRoles, eventOf, type Event } from '#mocks/commands/audit.ts'

import { support, system } from './actors.ts'
import { atOffice } from './office-hours.ts'

/**
 * One event for each person, before anything that the person has done. Nobody gives a role that
 * they do not have themselves: what the first admin lacks was given by support.
 */
export function roleEvents(
  users: readonly SandboxUser[],
  deeds: readonly Event[],
  now: number,
): Event[] {
  const admin = users.find(({ roles }) => roles.includes(userAdministrator))
  if (!admin || deeds.length === 0) return []
  const firstDeedOf = ({ name }: SandboxUser) =>
    Math.min(now, ...deeds.filter(({ by }) => by === name).map(({ at }) => at))
  const begunAt = Math.min(...deeds.map(({ at }) => at))
  const adminSince = begunAt + Math.floor(Math.min(firstDeedOf(admin) - begunAt, hour) / 2)

  return users.map((person) => {
    const { id, name, roles } = person
    const isAdmin = person === admin
    const at = isAdmin ? adminSince : between(adminSince, firstDeedOf(person), id, now)
    const giver = roles.every((role) => admin.roles.includes(role)) ? admin.name : support
    const by = isAdmin ? system : giver
    return eventOf('user', { id, name, revision: 1 }, { at, by }, describeRoles(roles, []))
  })
}

/** Neither soon after the one nor just before the other, in office hours where there is time. */
function between(from: number, to: number, occasion: string, now: number): number {
  const share = 0.2 + 0.6 * chanceFrom(occasion)()
  const instant = from + Math.floor((to - from) * share)
  const at = atOffice(now, now - instant, occasion)
  return at > from ? at : instant
}
