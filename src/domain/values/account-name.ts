// What an account is called: by its name, where the reader knows it.
import type { Account } from '#contract/session.ts'

/** The name of the account with this code; the code where it is not among those that are known. */
export function accountName(code: string, known: readonly Account[]): string {
  return known.find(({ id }) => id === code)?.name ?? code
}
