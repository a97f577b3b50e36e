// What the signed-in user cannot do on a tab of the list, and why.
import type { Tab } from '#contract/credential.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import { typesOf } from '#domain/changes/credential-type.ts'
import { whyNot } from '#domain/permission/permission.ts'

type Who = { user: SandboxUser; account: Account }

/** Why this tab has no list at the account that is selected; somebody without roles gets a 403. */
export function outOfReach({ user, account }: Who, tab: Tab): string | undefined {
  if (tab === 'payments' || whyNot(user, { action: 'see credentials' })) return undefined
  return whyNot(user, { action: 'see platform credentials', account })
}

/** Why nothing can be created on this tab, or undefined. */
export function whyNotCreate({ user, account }: Who, tab: Tab): string | undefined {
  const [type] = typesOf(tab)
  return whyNot(user, { action: 'create credential', account, ...(type && { type }) })
}
