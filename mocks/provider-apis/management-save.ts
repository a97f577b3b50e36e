// Saving over the Management API: the rules, the words and the row of a save from the page.
import type { CredentialChanges } from '#contract/credential.ts'
import type { InvalidField } from '#contract/problem.ts'
import { withField } from '#domain/changes/change.ts'
import type { Credential } from '#domain/changes/credential.ts'
import { normaliseOrigin } from '#domain/values/parse-origin.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { spellRoles } from '#domain/roles/role.ts'
import { trimText } from '#domain/values/plain-text.ts'
import type { Generated } from '#mocks/commands/generated-secret.ts'
import { carryOutSave, planSave } from '#mocks/commands/save-credential.ts'

import type { Call } from './call.ts'
import type { Target } from './management-owner.ts'
import { forbidden, invalidFields } from './refusal.ts'

/**
 * What a request asks for, in the provider’s field names. What a PATCH leaves out stays as it is.
 * [doc: management, management-changing.test.ts]
 */
export type Wanted = {
  active?: boolean | undefined
  description?: string | undefined
  roles?: string[] | undefined
  allowedOrigins?: string[] | undefined
  associatedMerchantAccounts?: string[] | undefined
}

/** The provider's names for the fields that the pages call otherwise. */
const fieldNames: Record<string, string> = {
  isActive: 'active',
  origins: 'allowedOrigins',
  accounts: 'associatedMerchantAccounts',
  generated: 'clientKey',
}

/**
 * No merchant accounts in a request means all of them. [doc: management, management-fields.test.ts]
 * A list in a request replaces the list that was there. [choice: management-changing.test.ts]
 */
export function toChanges(credential: Credential, wanted: Wanted): CredentialChanges {
  const before = { ...credential, expiringKeys: [] }
  const { active, description, roles, allowedOrigins, associatedMerchantAccounts } = wanted
  const accounts = associatedMerchantAccounts?.length === 0 ? 'all' : associatedMerchantAccounts
  let changes = withField(before, {}, 'isActive', active)
  changes = withField(before, changes, 'description', description && trimText(description))
  changes = withField(before, changes, 'roles', roles && spellRoles(roles))
  changes = withField(before, changes, 'origins', allowedOrigins?.map(normaliseOrigin))
  return withField(before, changes, 'accounts', accounts)
}

/**
 * The credential after the save; itself where nothing changes. Refuses before it writes: nothing
 * after `carryOutSave` may throw `CallRefused`.
 */
export async function save(
  { owner, credential }: Target,
  changes: CredentialChanges,
  made: Generated,
  context: Call,
): Promise<Credential> {
  const question = { action: 'change credential', account: owner.account, credential } as const
  const reason = owner.level === 'me' ? undefined : whyNot(context.user, question)
  if (reason !== undefined) throw forbidden(reason)
  const plan = await planSave(credential, changes, context, made)
  if ('refusals' in plan) throw toCallRefusal(plan.refusals)
  return plan.words.length === 0 ? credential : carryOutSave(plan, context)
}

/**
 * Refused origins have the code 31_004 and a field name of their own. [seen: integration-core,
 * management-changing.test.ts]
 */
function toCallRefusal(refusals: InvalidField[]) {
  const isAboutOrigins = refusals.every(({ name }) => name === 'origins')
  if (isAboutOrigins) {
    return invalidFields(
      '31_004',
      refusals.map((field) => ({ ...field, name: 'domain' })),
    )
  }
  const fields = refusals.map((field) => ({ ...field, name: fieldNames[field.name] ?? field.name }))
  return invalidFields('31_005', fields)
}
