// The rules of roles: which a type can have and begins with, and how people find one.
import type { CredentialType } from '#contract/credential.ts'
import { cutText, limits } from '#contract/limits.ts'

import { trimText } from '#domain/values/plain-text.ts'
import { rankCall, looksLikeCall } from './call-search.ts'
import { foldText } from '#domain/values/words.ts'
import { roleCatalogue, roleCategories } from './catalogue.ts'
import type { Role, Sensitivity } from './role-entry.ts'

/** The roles that a credential of this type can have, in the order of the catalogue. */
export function rolesFor(type: CredentialType): Role[] {
  return roleCatalogue.filter(({ family }) => family.includes(type))
}

const byName = new Map(roleCatalogue.map((role) => [role.name, role]))

/** The role with exactly this name. */
export function findRole(name: string): Role | undefined {
  return byName.get(name)
}

/**
 * A new credential on Payments starts with the documented default roles. [doc: roles] A new
 * credential on Platforms starts with the roles of its own APIs. [choice]
 */
export function defaultRoles(type: CredentialType): string[] {
  return rolesFor(type)
    .filter(({ isDefault }) => isDefault)
    .map(({ name }) => name)
}

/** Roles under their categories, both in the order of the catalogue; no category is empty. */
export function groupByCategory(roles: readonly Role[]): { category: string; roles: Role[] }[] {
  return roleCategories
    .map((category) => ({ category, roles: roles.filter((role) => role.category === category) }))
    .filter((group) => group.roles.length > 0)
}

/**
 * Role names are compared without regard to dashes, spaces, underscores, upper case, Account or
 * Accounts, and -ize or -ise. [seen: openapi]
 */
export function normaliseRoleName(text: string): string {
  const spelling = text
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?[-\u2010-\u2015\u2212] ?/g, '-')
    .replace(/\baccounts?\b(\(s\))?/g, 'account')
    .replace(/iz(?=e|ation)/g, 'is')
  // Underscores at the ends are spaces by now.
  return trimText(spelling)
}

/**
 * Role names are also found as `web service`, and without the word role at the end. [doc: roles]
 */
function spellingKey(name: string): string {
  return normaliseRoleName(name)
    .replaceAll('web service', 'webservice')
    .replace(/ role$/, '')
}

const bySpelling = new Map(roleCatalogue.map((role) => [spellingKey(role.name), role.name]))

/** The names as the API spells them, each once. A name of no known role stays as it is. */
export function spellRoles(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => bySpelling.get(spellingKey(name)) ?? name))]
}

/**
 * The roles that a query finds, in the given order. Words may come in any order and be parts of
 * the name or category, or begin a word of what the role opens. Where no role has the words, and
 * for a query that is plainly an API call, the roles whose calls fit best are found instead.
 */
export function searchRoles(roles: readonly Role[], query: string): Role[] {
  const text = cutText(query, limits.search)
  const words = wordsOf(text)
  if (words.length === 0 && trimText(text) === '') return [...roles]
  const named = looksLikeCall(text) ? [] : roles.filter((role) => hasWords(role, words))
  return named.length > 0 ? named : rolesByCall(roles, text)
}

function wordsOf(text: string): string[] {
  return normaliseRoleName(foldText(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

function hasWords(role: Role, words: readonly string[]): boolean {
  if (words.length === 0) return false
  const name = wordsOf(`${role.name} ${role.category}`).join(' ')
  const opens = wordsOf(role.opens)
  return words.every((word) => name.includes(word) || opens.some((one) => one.startsWith(word)))
}

function rolesByCall(roles: readonly Role[], query: string): Role[] {
  const ranked = roles.map((role) => ({
    role,
    rank: Math.min(...role.calls.map((call) => rankCall(call, query) ?? Infinity)),
  }))
  const best = Math.min(...ranked.map(({ rank }) => rank))
  return best === Infinity ? [] : ranked.filter(({ rank }) => rank === best).map(({ role }) => role)
}

const deservers: Record<Sensitivity, string> = {
  'card data': 'raw card data',
  pin: 'PINs',
  payout: 'moving money out',
  refund: 'refunds without an earlier payment',
}

/**
 * Advice, never a refusal: a sentence for each kind of sensitive role that shares a credential with
 * everyday ones. Transfers, revealing PINs and card details, and unreferenced refunds deserve
 * credentials of their own. [doc: web-service] Which roles count as such, and that the page advises
 * it, is ours. [choice]
 */
export function sensitiveMixAdvice(roles: readonly string[]): string[] {
  const given = [...new Set(roles)].map(findRole).filter((role) => role !== undefined)
  const kinds = [...new Set(given.map(({ sensitivity }) => sensitivity))]
  return kinds.flatMap((kind) => {
    if (kind === undefined) return []
    const sensitive = given.filter(({ sensitivity }) => sensitivity === kind)
    const everyday = given.filter(
      ({ name }) => !sensitive.some(({ requires }) => requires === name),
    )
    if (!everyday.some((role) => sensitive.some((one) => isForeign(role, one)))) return []
    const names = sensitive.map(({ name }) => `“${name}”`).join(' and ')
    return [
      `Consider a separate credential for ${deservers[kind]}, so that ${names} ${sensitive.length > 1 ? 'are' : 'is'} not combined with other roles.`,
    ]
  })
}

/** Whether `other` has no business beside the sensitive role. */
function isForeign(other: Role, sensitive: Role): boolean {
  // Payments of any kind need the first; it is no reason to split a credential.
  if (other.name === 'Merchant PAL Webservice role') return false
  if (other.sensitivity === sensitive.sensitivity) return false
  if (isReveal(other) && isReveal(sensitive)) return false
  // Whoever starts transfers also reads them, whoever plans payouts also reads the plan.
  return sensitive.sensitivity !== 'payout' || other.category !== sensitive.category
}

function isReveal({ sensitivity }: Role): boolean {
  return sensitivity === 'card data' || sensitivity === 'pin'
}
