// What to think of before a step on Live: a sentence each. On Live the page warns before a step
// that could stop real payments. [choice: live.e2e.ts]
import type { CredentialChanges, CredentialDetail, Environment } from '#contract/credential.ts'

import type { Settings } from './change.ts'
import { without } from '#domain/values/without.ts'

/** The steps that can cut off somebody who works with a credential, or a colleague. */
const sentences = {
  deactivate:
    'On Live, this stops every key and the password of the credential at once, and the payments that depend on them.',
  'expire key':
    'On Live, whatever still uses that key is refused when you save. It cannot be brought back.',
  'new API key':
    'On Live, everything that uses the current key needs the new one within 24 hours after you save.',
  'new password': 'On Live, the current password stops working when you save: there is no overlap.',
  'new client key':
    'On Live, shops and apps that carry the current client key need the new one within 24 hours after you save.',
  'remove role': 'On Live, calls that need a role you remove fail when you save.',
  'remove origin':
    'On Live, pages on an origin you remove can no longer take payments with this client key.',
  'limit addresses': 'On Live, servers outside the allowed IP ranges are shut out when you save.',
  'limit accounts':
    'On Live, payments for merchant accounts outside the list are refused when you save.',
  'take user role':
    'Roles of people apply on Live as well: whoever loses one can no longer use it there.',
}

/** The credential as loaded. A first key or password replaces nothing: then there is no guard. */
type Loaded = Settings & Pick<CredentialDetail, 'apiKey' | 'password' | 'clientKey'>

export type LiveStep = keyof typeof sentences

/** What a step does on LIVE; on TEST, nothing real can break. */
export function liveGuard(step: LiveStep): string {
  return sentences[step]
}

/** The guarded steps of a save, in the order of the page; on TEST there are none. */
export function liveStepsOf(
  environment: Environment,
  before: Loaded,
  changes: CredentialChanges,
): LiveStep[] {
  if (environment === 'test') return []
  const { isActive, generated, expiringKeys, ipRanges, origins, accounts, roles } = changes
  const taken = (list: readonly string[], after: readonly string[] | undefined) =>
    after !== undefined && without(list, after).length > 0
  const steps: Record<Exclude<LiveStep, 'take user role'>, boolean> = {
    deactivate: before.isActive && isActive === false,
    'new API key': before.apiKey !== null && generated?.apiKey !== undefined,
    'expire key': expiringKeys?.some(({ action }) => action === 'expire') ?? false,
    'new password': before.password !== null && generated?.password !== undefined,
    'limit addresses': ipRanges !== undefined && narrows(before.ipRanges, ipRanges),
    'new client key': before.clientKey !== null && generated?.clientKey !== undefined,
    'remove origin': taken(before.origins, origins),
    'limit accounts': accounts !== undefined && narrowsAccounts(before.accounts, accounts),
    'remove role': taken(before.roles, roles),
  }
  const isStep = (step: string): step is LiveStep => step in sentences
  return Object.entries(steps).flatMap(([step, isTaken]) => (isTaken && isStep(step) ? [step] : []))
}

/** An empty list lets every address in, so the first range narrows and the last one widens. */
function narrows(before: readonly string[], after: readonly string[]): boolean {
  if (after.length === 0) return false
  return before.length === 0 || without(before, after).length > 0
}

function narrowsAccounts(before: Settings['accounts'], after: Settings['accounts']): boolean {
  if (after === 'all') return false
  return before === 'all' || without(before, after).length > 0
}
