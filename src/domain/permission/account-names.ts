// Which accounts somebody can work with, in words.
import type { Account, SandboxUser } from '#contract/session.ts'
import { accountName } from '#domain/values/account-name.ts'

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
