// What would fix a refusal for a missing role, as far as the company can be given the role.
import type { RequestRule } from '#contract/provider-api.ts'
import { roleRemedy } from '#domain/calls/role-remedy.ts'
import type { Credential } from '#domain/changes/credential.ts'
import type { ReadContext } from '#mocks/database/context.ts'
import { readRoleReach } from '#mocks/database/credential-store.ts'

type Judged = { rule: RequestRule; remedy: string | null }

/** The same judgement, with a remedy that is possible now. Any one of `roles` opens the call. */
export async function withPossibleRemedy<J extends Judged>(
  judged: J,
  roles: readonly string[],
  credential: Credential | undefined,
  context: Pick<ReadContext, 'tx' | 'world'>,
): Promise<J> {
  if (judged.rule !== 'role missing' || !credential) return judged
  return { ...judged, remedy: roleRemedy(roles, await readRoleReach(credential, context)) }
}
