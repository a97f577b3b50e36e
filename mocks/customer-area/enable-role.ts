// Simulated support: a locked role comes within reach of all credentials of a type.
import type { Input, Reply } from '#contract/customer-area.ts'
import { assignableRoles, whyNotEnabled } from '#domain/roles/assignable.ts'
import { describeEnabling, recordEvent } from '#mocks/commands/audit.ts'
import type { Context } from '#mocks/database/context.ts'
import { readRoleReach } from '#mocks/database/credential-store.ts'
import { invalid } from '#mocks/transport/problem.ts'

import { toDetail } from './credential-detail.ts'
import { find } from './find-credential.ts'

/**
 * Who can change a credential can ask support for its sake. Enabling what can be given already
 * changes nothing, so a repeated command has one effect. Throws 422 for a role of another type.
 */
export async function enableRole(
  { params, body: { role } }: Input<'enableRole'>,
  context: Context,
): Promise<Reply<'enableRole'>> {
  const { account, credential } = await find(params, 'change credential', context)
  const { environment, type } = credential
  const message = whyNotEnabled(type, role)
  if (message !== undefined) throw invalid([{ name: 'role', value: role, message }])
  if (!assignableRoles(await readRoleReach(credential, context)).includes(role)) {
    context.world.enabledRoles.push({ environment, type, role })
    await recordEvent('support', credential, describeEnabling({ type, role }), context, {
      is: 'role enabled',
      role,
    })
  }
  return toDetail(credential, account, context)
}
