// What other people do just before a command: real changes, in their names, in the audit trail.
import { cutText, limits } from '#contract/limits.ts'
import type { SandboxUser } from '#contract/session.ts'
import { judge } from '#domain/permission/permission.ts'
import { userAdministrator } from '#domain/permission/user-administration.ts'
import { carryOutSave, planSave } from '#mocks/commands/save-credential.ts'
import { putRoles } from '#mocks/commands/user-roles.ts'
import { readCompany, type Context } from '#mocks/database/context.ts'
import { findCredential } from '#mocks/database/credential-store.ts'
import { readPeople } from '#mocks/database/people.ts'
import type { UserRow } from '#mocks/database/rows.ts'
import { support } from '#mocks/scenarios/actors.ts'

type Asked = Context & { user: UserRow }

/** Somebody who administers users, or else Support, takes all roles away from whoever asks. */
export async function takeRoles(context: Asked): Promise<boolean> {
  const { user } = context
  if (user.roles.length === 0) return false
  const by = await another(context, ({ roles }) => roles.includes(userAdministrator))
  await putRoles(user, [], { ...context, user: by })
  return true
}

/** Somebody else who may change the credential, or else Support, saves another description. */
export async function saveAsAnother(
  params: Record<string, string>,
  context: Asked,
): Promise<boolean> {
  const credential = await findCredential(context, params['credentialId'] ?? '')
  if (!credential || credential.environment !== params['environment']) return false
  const { company: account } = readCompany(context.world)
  const by = await another(context, (person) => {
    const question = { action: 'change credential', account, credential } as const
    return judge(person, question).is === 'allowed'
  })
  const words = [`Changed by ${by.name}`, `Changed again by ${by.name}`]
  const [description = ''] = words
    .map((one) => cutText(one, limits.description))
    .filter((one) => one !== credential.description)
  const plan = await planSave(credential, { description }, { ...context, user: by })
  if ('refusals' in plan) return false
  await carryOutSave(plan, { ...context, user: by })
  return true
}

/** The first person of this kind who is not the one that asks. */
async function another(
  { tx, user }: Asked,
  isRight: (person: SandboxUser) => boolean,
): Promise<SandboxUser> {
  const people = await readPeople(tx)
  const found = people.find((person) => person.id !== user.id && isRight(person))
  return found ?? { ...user, name: support }
}
