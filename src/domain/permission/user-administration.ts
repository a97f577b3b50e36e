// Who may change which Customer Area roles of which person: the rules of Settings > Users.
import type { SandboxUser } from '#contract/session.ts'

import { without } from '#domain/values/without.ts'

/**
 * A Merchant admin gives people roles and takes them away. [doc: user-roles,
 * user-administration.test.ts]
 */
export const userAdministrator = 'Merchant admin'

/** Said wherever somebody without this role is refused. */
export const needsAdministratorRole =
  'You need the role Merchant admin to see and change the roles of users.'

/** A question about the roles of people. `admins` is what `countAdministrators` answers. */
export type UserQuestion =
  | { action: 'see users' }
  | { action: 'give role'; role: string; to: SandboxUser }
  | { action: 'take role'; role: string; from: SandboxUser; admins: number }

/** Why this person may not do it, as one sentence, or undefined when they may. */
export function whyNotAdminister(user: SandboxUser, question: UserQuestion): string | undefined {
  if (!user.roles.includes(userAdministrator)) return needsAdministratorRole
  switch (question.action) {
    case 'see users':
      return undefined
    case 'give role':
      return beyondReach(user, question.to) ?? notOwn(user, 'give', question.role)
    case 'take role':
      return (
        beyondReach(user, question.from) ??
        notOwn(user, 'take', question.role) ??
        lastAdministrator(question.from, question.role, question.admins)
      )
    default:
      return question satisfies never
  }
}

/**
 * How many people administer the whole company. A Merchant admin of some accounts only does not
 * count as the last one of the company, as they could not give the role back to the others.
 * [choice]
 */
export function countAdministrators(users: readonly SandboxUser[]): number {
  return users.filter(isAdministrator).length
}

/** Somebody limited to some accounts does not see people who share none of them. [choice] */
export function sharesAccount(user: SandboxUser, other: SandboxUser): boolean {
  if (user.accounts === 'all' || other.accounts === 'all') return true
  const own = user.accounts
  return other.accounts.some((account) => own.includes(account))
}

/** What a save of these roles gives and takes, each in the order of its list. */
export function roleChange(
  before: readonly string[],
  after: readonly string[],
): { given: string[]; taken: string[] } {
  return {
    given: without([...new Set(after)], before),
    taken: without(before, after),
  }
}

function isAdministrator({ roles, accounts }: SandboxUser): boolean {
  return accounts === 'all' && roles.includes(userAdministrator)
}

/**
 * One can hand on access to accounts only within one’s own. [doc: users] The roles of people who
 * work with accounts beyond one’s own can be changed by a Merchant admin of the whole company only.
 * [choice]
 */
function beyondReach(user: SandboxUser, other: SandboxUser): string | undefined {
  if (user.accounts === 'all') return undefined
  const own = user.accounts
  const isWithin = other.accounts !== 'all' && other.accounts.every((id) => own.includes(id))
  if (isWithin) return undefined
  return `${other.name} works with accounts beyond yours, so only a Merchant admin of the whole company can change these roles.`
}

/**
 * One can only give roles that one has oneself. [doc: user-roles] One can only take away roles that
 * one has oneself. [choice]
 */
function notOwn(user: SandboxUser, verb: 'give' | 'take', role: string): string | undefined {
  if (user.roles.includes(role)) return undefined
  const how = verb === 'give' ? 'give' : 'take away'
  return `You can only ${how} roles that you have yourself, and you do not have “${role}”.`
}

/**
 * The last Merchant admin of the company cannot lose that role: without one, nobody could give it
 * again. [choice]
 */
function lastAdministrator(from: SandboxUser, role: string, admins: number): string | undefined {
  if (role !== userAdministrator || !isAdministrator(from) || admins > 1) return undefined
  return `${from.name} is the last Merchant admin of the company, and there must always be one.`
}
