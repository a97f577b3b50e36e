// Builds and reads usernames. The system makes the username: `ws_` or `report_`, six digits, and
// where the credential belongs. [doc: web-service]
import type { CredentialType } from '#contract/credential.ts'

import type { Chance } from './chance.ts'

/**
 * The parts of a username. Only the default credentials of an account have no digits in their
 * username. [doc: web-service]
 */
export type Username = {
  kind: 'ws' | 'report'
  digits?: string | undefined
  scope: 'Company' | 'BalancePlatform' | 'Scope.Company'
  /** The company account, or on `BalancePlatform` the balance platform. */
  owner: string
}

/** The accounts that credentials belong to. */
type UsernameOwner = { company: string; balancePlatform: string }

const sixDigits = /^\d{6}$/

/**
 * The username of a credential; without digits it is the default one of its type.
 * Throws a RangeError for digits that are not six, and for a report user without digits:
 * there is no default one.
 */
export function usernameFor(
  type: CredentialType,
  owner: UsernameOwner,
  digits: string | undefined,
): string {
  if (digits !== undefined && !sixDigits.test(digits)) {
    throw new RangeError(`A username has six digits, not “${digits}”.`)
  }
  if (digits === undefined && type === 'report') {
    throw new RangeError('A report service user always has six digits.')
  }
  const number = digits === undefined ? '' : `_${digits}`
  switch (type) {
    case 'web-service':
      return `ws${number}@Company.${owner.company}`
    case 'report':
      return `report${number}@Company.${owner.company}`
    case 'platform-web-service':
      return `ws${number}@BalancePlatform.${owner.balancePlatform}`
    case 'lem':
      return `ws${number}@Scope.Company_${owner.company}`
    default:
      return type satisfies never
  }
}

const wsPattern =
  /^ws(?:_(?<digits>\d{6}))?@(?:(?<scope>Company|BalancePlatform)\.|(?<lem>Scope\.Company)_)(?<owner>[^\s@]+)$/
const reportPattern = /^report_(?<digits>\d{6})@Company\.(?<owner>[^\s@]+)$/

/** The parts of a username, or undefined for a text that is not one of the four documented forms. */
export function parseUsername(text: string): Username | undefined {
  const report = reportPattern.exec(text)?.groups
  if (report?.owner) {
    return { kind: 'report', digits: report.digits, scope: 'Company', owner: report.owner }
  }
  const ws = wsPattern.exec(text)?.groups
  if (!ws?.owner) return undefined
  return { kind: 'ws', digits: ws.digits, scope: scopeOf(ws), owner: ws.owner }
}

function scopeOf(ws: { scope?: string; lem?: string }): Username['scope'] {
  if (ws.lem) return 'Scope.Company'
  return ws.scope === 'Company' ? 'Company' : 'BalancePlatform'
}

const lowest = 100_000
const count = 900_000

/** Six digits from 100000 to 999999, by one draw. */
export function drawDigits(chance: Chance): string {
  return String(lowest + Math.floor(chance() * count))
}
