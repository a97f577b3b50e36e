// Who may do what: the one door to every "may I?", asked by the page and by the backend.
import type { Accounts, CredentialType } from '#contract/credential.ts'
import type { Account, SandboxUser } from '#contract/session.ts'

import { credentialTypes } from './credential-type.ts'

/** The Customer Area roles that open API credentials. [doc] */
export const credentialManagers = ['Merchant admin', 'Manage API credentials'] as const

/** Said wherever somebody without these roles is refused. */
export const needsManagerRole =
  'You need the role Merchant admin or Manage API credentials to see and change API credentials.'

/** Said wherever a balance platform credential is out of reach. [doc] */
export const needsCompanyLevel =
  'Credentials of the balance platform can be configured at company level only.'

/** A question about one credential, or about credentials of one type. */
export type Question =
  | { action: 'see credentials' }
  | { action: 'see platform credentials' | 'create credential'; account: Account; type?: CredentialType }
  | {
      action: 'change credential'
      account: Account
      credential: { type: CredentialType; accounts: Accounts }
    }

/** Why this person may not do it, as one sentence, or undefined when they may. */
export function whyNot(user: SandboxUser, question: Question): string | undefined {
  if (!credentialManagers.some((role) => user.roles.includes(role))) return needsManagerRole
  switch (question.action) {
    case 'see credentials':
      return undefined
    case 'see platform credentials':
      return question.account.level === 'company' ? undefined : needsCompanyLevel
    case 'create credential':
      return tooNarrow(question.account, question.type)
    case 'change credential':
      return (
        tooNarrow(question.account, question.credential.type) ??
        beyondAccount(question.account, question.credential.accounts)
      )
    default:
      return question satisfies never
  }
}

/** Whether a credential shows up when this account is selected. [doc for the company, choice] */
export function isReachedFrom(
  account: Account,
  credential: { type: CredentialType; accounts: Accounts },
): boolean {
  if (account.level === 'company') return true
  if (credentialTypes[credential.type].tab === 'platforms') return false
  return credential.accounts === 'all' || credential.accounts.includes(account.id)
}

/** Whether this person may choose this account. */
export function canChoose(user: SandboxUser, accountId: string): boolean {
  return user.accounts === 'all' || user.accounts.includes(accountId)
}

function tooNarrow(account: Account, type: CredentialType | undefined): string | undefined {
  if (account.level === 'company' || type === undefined) return undefined
  return credentialTypes[type].tab === 'platforms' ? needsCompanyLevel : undefined
}

/** At a merchant account, a credential that other accounts use too is not ours to change. [choice] */
function beyondAccount(account: Account, accounts: Accounts): string | undefined {
  if (account.level === 'company') return undefined
  const isOwn = accounts !== 'all' && accounts.length === 1 && accounts[0] === account.id
  return isOwn
    ? undefined
    : 'This credential also reaches other accounts, so it can be changed at company level only.'
}
