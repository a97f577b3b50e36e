// Which accounts somebody can work with, in words.
import type { Account, SandboxUser } from '#contract/session.ts'

/** Names where the reader knows them; the backend leaves out accounts beyond the reader's own. */
export function accountNames({ accounts }: SandboxUser, known: readonly Account[]): string {
  if (accounts === 'all') return 'All accounts'
  const names = accounts.map((code) => known.find(({ id }) => id === code)?.name ?? code)
  return `Only ${names.join(', ')}`
}
