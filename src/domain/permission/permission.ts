// Who may do what: the one door to every "may I?", asked by the page and by the backend.
import type { Accounts, CredentialType } from '#contract/credential.ts'
import type { Account, SandboxUser } from '#contract/session.ts'

import { credentialTypes } from '#domain/changes/credential-type.ts'
import {
  sharesAccount,
  userAdministrator,
  whyNotAdminister,
  type UserQuestion,
} from './user-administration.ts'

/**
 * Merchant admin or Manage API credentials is needed to see and change API credentials. [doc:
 * web-service, permission.test.ts, permissions.e2e.ts] On balance platforms that only issue cards,
 * the docs name another one; this company is not of that kind.
 */
export const credentialManagers = ['Merchant admin', 'Manage API credentials'] as const

/** Said wherever somebody without these roles is refused. */
export const needsManagerRole =
  'You need the role Merchant admin or Manage API credentials to see and change API credentials.'

/**
 * Merchant admin, Manage API credentials or Merchant technical integrator is needed to see the API
 * logs. [doc: user-roles] The event logs stay with those who manage credentials, as they tell of
 * users too. [choice]
 */
export const apiLogReaders = [...credentialManagers, 'Merchant technical integrator'] as const

/** Said wherever somebody without these roles is refused. */
const needsLogRole =
  'You need the role Merchant admin, Manage API credentials or Merchant technical integrator to see API logs.'

/**
 * Credentials of the balance platform can be configured at company level only. [doc: web-service,
 * customer-area/access.test.ts]
 */
export const needsCompanyLevel =
  'Credentials of the balance platform can be configured at company level only.'

/** Which accounts a credential reaches is changed at company level. [doc: api-credentials] */
const needsCompanyForAccounts =
  'The accounts that a credential reaches can be changed at company level only.'

/** What a question needs to know of a credential. */
type Subject = { id?: string | undefined; type: CredentialType; accounts: Accounts }

type CredentialQuestion =
  | { action: 'see credentials' | 'see API logs' }
  | {
      action: 'see platform credentials' | 'create credential'
      account: Account
      type?: CredentialType
    }
  | {
      action: 'see credential' | 'change credential' | 'see API logs of credential'
      account: Account
      credential: Subject
    }
  | { action: 'change accounts'; account: Account }

/** A question about a credential, about credentials of one type, or about the roles of people. */
export type Question = CredentialQuestion | UserQuestion

/**
 * What becomes of a request: carried out, refused with its reason, or answered as if the thing did
 * not exist, with the very sentence that is said of unknown ones.
 */
export type Verdict =
  | { is: 'allowed' }
  | { is: 'hidden'; why: string }
  /** Where a role is what is missing, any one of `missingRoles` lifts the refusal. */
  | { is: 'refused'; why: string; missingRoles?: readonly string[] }

/** Why this person may not do it, as one sentence, or undefined when they may. */
export function whyNot(user: SandboxUser, question: Question): string | undefined {
  const verdict = judge(user, question)
  return verdict.is === 'allowed' ? undefined : verdict.why
}

/** As `whyNot`, and whether it is to be answered with 403 or with 404. */
export function judge(user: SandboxUser, question: Question): Verdict {
  switch (question.action) {
    case 'see users':
    case 'give role':
    case 'take role': {
      const why = whyNotAdminister(user, { action: 'see users' })
      if (why !== undefined) return { is: 'refused', why, missingRoles: [userAdministrator] }
      return verdictOf(hiddenUser(user, question), whyNotAdminister(user, question))
    }
    case 'see API logs':
    case 'see API logs of credential':
      if (!apiLogReaders.some((role) => user.roles.includes(role))) {
        return { is: 'refused', why: needsLogRole, missingRoles: apiLogReaders }
      }
      return verdictOf(hiddenSubject(user, question), whyNotManage(question))
    default: {
      const isManager = credentialManagers.some((role) => user.roles.includes(role))
      if (!isManager) {
        return { is: 'refused', why: needsManagerRole, missingRoles: credentialManagers }
      }
      return verdictOf(hiddenSubject(user, question), whyNotManage(question))
    }
  }
}

function verdictOf(hidden: string | undefined, refused: string | undefined): Verdict {
  if (hidden !== undefined) return { is: 'hidden', why: hidden }
  return refused === undefined ? { is: 'allowed' } : { is: 'refused', why: refused }
}

function whyNotManage(question: CredentialQuestion): string | undefined {
  switch (question.action) {
    case 'see credentials':
    case 'see API logs':
      return undefined
    case 'see platform credentials':
      return question.account.level === 'company' ? undefined : needsCompanyLevel
    case 'create credential':
      return tooNarrow(question.account, question.type)
    case 'see credential':
    case 'see API logs of credential':
      return tooNarrow(question.account, question.credential.type)
    case 'change credential':
      return (
        tooNarrow(question.account, question.credential.type) ??
        beyondAccount(question.account, question.credential.accounts)
      )
    case 'change accounts':
      return question.account.level === 'company' ? undefined : needsCompanyForAccounts
    default:
      return question satisfies never
  }
}

/** Said of an account that does not exist, and of one that this person must not know of. */
export function noSuchAccount(accountId: string): string {
  return `There is no account “${accountId}”.`
}

/** Said of a credential that does not exist, and of one that is out of reach. */
export function noSuchCredential(credentialId: string | undefined): string {
  if (credentialId === undefined) return 'There is no such API credential in this account.'
  return `There is no API credential “${credentialId}” in this account.`
}

/** Said of a user who does not exist, and of one who shares no account with this person. */
export function noSuchUser(userId: string): string {
  return `There is no user “${userId}”.`
}

/**
 * The company lists every credential of the account. [doc: redesign] A merchant account lists the
 * Payments credentials that reach it. [choice]
 */
export function isReachedFrom(account: Account, credential: Omit<Subject, 'id'>): boolean {
  if (account.level === 'company') return true
  if (credentialTypes[credential.type].tab === 'platforms') return false
  return credential.accounts === 'all' || credential.accounts.includes(account.id)
}

/** Whether this person may choose this account. */
export function canChoose(user: SandboxUser, accountId: string): boolean {
  return user.accounts === 'all' || user.accounts.includes(accountId)
}

/** The accounts of somebody or something, as far as this person may know of them. */
export function visibleAccounts(user: SandboxUser, accounts: Accounts): Accounts {
  return accounts === 'all' ? accounts : accounts.filter((id) => canChoose(user, id))
}

function hiddenUser(user: SandboxUser, question: UserQuestion): string | undefined {
  if (question.action === 'see users') return undefined
  const other = question.action === 'give role' ? question.to : question.from
  return sharesAccount(user, other) ? undefined : noSuchUser(other.id)
}

function hiddenSubject(user: SandboxUser, question: CredentialQuestion): string | undefined {
  if (!('account' in question)) return undefined
  const { account } = question
  if (!canChoose(user, account.id)) return noSuchAccount(account.id)
  if (!('credential' in question) || isReachedFrom(account, question.credential)) return undefined
  // Whoever cannot go to the company is told that the company’s credentials do not exist. [choice]
  const isPlatform = credentialTypes[question.credential.type].tab === 'platforms'
  if (isPlatform && user.accounts === 'all') return undefined
  return noSuchCredential(question.credential.id)
}

function tooNarrow(account: Account, type: CredentialType | undefined): string | undefined {
  if (account.level === 'company' || type === undefined) return undefined
  return credentialTypes[type].tab === 'platforms' ? needsCompanyLevel : undefined
}

/**
 * At a merchant account, a credential that other accounts use too can be seen but not changed.
 * [choice]
 */
function beyondAccount(account: Account, accounts: Accounts): string | undefined {
  if (account.level === 'company') return undefined
  const isOwn = accounts !== 'all' && accounts.length === 1 && accounts[0] === account.id
  return isOwn
    ? undefined
    : 'This credential also reaches other accounts, so it can be changed at company level only.'
}
