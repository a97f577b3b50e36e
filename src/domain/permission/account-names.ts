// Accounts by their names, and which of them somebody can work with, in words.
import type { Account, SandboxUser } from '#contract/session.ts'

/** The name of an account; its code where the reader does not know it. */
export function accountName(code: string, known: readonly Account[]): string {
  return known.find(({ id }) => id === code)?.name ?? code
}

/** Names where the reader knows them; the backend leaves out accounts beyond the reader's own. */
export function accountNames(
  { accounts }: Pick<SandboxUser, 'accounts'>,
  known: readonly Account[],
): string {
  if (accounts === 'all') return 'All accounts'
  return `Only ${accounts.map((code) => accountName(code, known)).join(', ')}`
}

/** What somebody is, and where, if not everywhere: `Manage API credentials · Only Larkfield Stores`. */
export function rolesAndReach(
  { accounts }: Pick<SandboxUser, 'accounts'>,
  roles: readonly string[],
  known: readonly Account[],
): string {
  const named = roles.join(', ')
  return accounts === 'all' ? named : `${named} · ${accountNames({ accounts }, known)}`
}
