// The permission matrix as data: example people x what they might do, each cell asked of `judge`.
import type { CredentialType } from '#contract/credential.ts'
import type { Account, SandboxUser } from '#contract/session.ts'

import { typesOf } from '#domain/changes/credential-type.ts'
import { customerAreaRoles } from '#domain/permission/customer-area-role.ts'
import { apiLogReaders, judge, type Question, type Verdict } from '#domain/permission/permission.ts'
import { userAdministrator } from '#domain/permission/user-administration.ts'

/** The accounts that the cells are about; the limited people work at `own` only. */
export type Cast = { company: Account; own: Account; other: Account; credentialId: string }

/** A column: somebody with these roles and accounts. */
export type Actor = { label: string; user: SandboxUser }

/** A row: what somebody might do, and to what. Rows of one label differ by the type only. */
export type Row = { label: string; question: (actor: SandboxUser) => Question }

/** For the README: a company with the merchant accounts A and B. */
export const exampleCast: Cast = {
  company: { id: 'Company', name: 'Company', level: 'company' },
  own: { id: 'MerchantA', name: 'Merchant A', level: 'merchant' },
  other: { id: 'MerchantB', name: 'Merchant B', level: 'merchant' },
  credentialId: 'S2-1',
}

/** A role that all the example people have, and one that only the last of them has. */
const ownRole = 'Merchant standard role'
const foreignRole = 'Merchant Financial role'

/** The last but one has every role of the catalogue but the three that open something here. */
export function actorsOf({ own }: Cast): Actor[] {
  const person = (label: string, roles: string[], accounts: SandboxUser['accounts']) => ({
    label,
    user: { id: 'actor', name: 'Actor', roles, accounts },
  })
  const [admin, manager, integrator] = apiLogReaders
  const others = customerAreaRoles
    .map(({ name }) => name)
    .filter((name) => ![admin, manager, integrator].some((one) => one === name))
  return [
    person('Merchant admin', [admin, ownRole], 'all'),
    person('Manage API credentials', [manager, ownRole], 'all'),
    person('Merchant admin of A only', [admin, ownRole], [own.id]),
    person('Manage API credentials of A only', [manager, ownRole], [own.id]),
    person('All other roles together', others, 'all'),
    person('Merchant technical integrator', [integrator, ownRole], 'all'),
  ]
}

/** Everything that somebody might do. */
export function rowsOf(cast: Cast): Row[] {
  return [...credentialRows(cast), ...userRows(cast)]
}

/** The verdict of each row for each actor, in the order of `rowsOf` and `actorsOf`. */
export function permissionTable(cast: Cast): { label: string; verdicts: Verdict[] }[] {
  const actors = actorsOf(cast)
  return rowsOf(cast).map(({ label, question }) => ({
    label,
    verdicts: actors.map(({ user }) => judge(user, question(user))),
  }))
}

function credentialRows({ company, own, other, credentialId }: Cast): Row[] {
  const row = (label: string, question: Question): Row => ({ label, question: () => question })
  const payments = typesOf('payments')
  const platforms = typesOf('platforms')
  const create = (label: string, account: Account, types: CredentialType[]) =>
    types.map((type) => row(`Create ${label}`, { action: 'create credential', account, type }))
  const credential = (type: CredentialType, accounts: 'all' | string[]) => ({
    id: credentialId,
    type,
    accounts,
  })
  const touch = (
    label: string,
    account: Account,
    types: CredentialType[],
    accounts: 'all' | string[],
  ) =>
    (['see credential', 'change credential'] as const).flatMap((action) =>
      types.map((type) =>
        row(`${action === 'see credential' ? 'See' : 'Change'} ${label}`, {
          action,
          account,
          credential: credential(type, accounts),
        }),
      ),
    )
  return [
    row('Open API credentials', { action: 'see credentials' }),
    row('Open API logs', { action: 'see API logs' }),
    ...[own, other].map(({ id }) =>
      row(`See the API logs of a credential of ${id === own.id ? 'A' : 'B'} alone, at merchant A`, {
        action: 'see API logs of credential',
        account: own,
        credential: credential('web-service', [id]),
      }),
    ),
    row('Open the Platforms tab at the company', {
      action: 'see platform credentials',
      account: company,
    }),
    row('Open the Platforms tab at merchant A', {
      action: 'see platform credentials',
      account: own,
    }),
    ...create('a Payments credential at the company', company, payments),
    ...create('a Payments credential at merchant A', own, payments),
    ...create('a Payments credential at merchant B', other, payments),
    ...create('a Platforms credential at the company', company, platforms),
    ...create('a Platforms credential at merchant A', own, platforms),
    ...touch('a Payments credential at the company', company, payments, 'all'),
    ...touch('a credential of A alone, at merchant A', own, payments, [own.id]),
    ...touch('a credential of A and B, at merchant A', own, payments, [own.id, other.id]),
    ...touch('a credential of all accounts, at merchant A', own, payments, 'all'),
    ...touch('a credential of B alone, at merchant A', own, payments, [other.id]),
    ...touch('a Platforms credential at the company', company, platforms, 'all'),
    ...touch('a Platforms credential at merchant A', own, platforms, 'all'),
    row('Change which accounts a credential reaches, at the company', {
      action: 'change accounts',
      account: company,
    }),
    row('Change which accounts a credential reaches, at merchant A', {
      action: 'change accounts',
      account: own,
    }),
  ]
}

function userRows({ own, other }: Cast): Row[] {
  const person = (id: string, accounts: SandboxUser['accounts'], ...roles: string[]) => ({
    id,
    name: 'Colleague',
    roles,
    accounts,
  })
  const within = person('within', [own.id], ownRole, foreignRole)
  const beside = person('beside', [other.id])
  const newcomer = person('newcomer', [own.id])
  const everywhere = person('everywhere', 'all')
  const admin = person('admin', 'all', userAdministrator)
  const give = (label: string, role: string, to: SandboxUser): Row => ({
    label: `Give ${label}`,
    question: () => ({ action: 'give role', role, to }),
  })
  const take = (label: string, role: string, from: SandboxUser, admins: number): Row => ({
    label: `Take ${label}`,
    question: () => ({ action: 'take role', role, from, admins }),
  })
  return [
    { label: 'Open Users', question: () => ({ action: 'see users' }) },
    give('a role of one’s own to somebody at A', ownRole, newcomer),
    give('a role of one’s own to somebody at B', ownRole, beside),
    give('a role of one’s own to somebody with the whole company', ownRole, everywhere),
    give('a role that one lacks', foreignRole, newcomer),
    take('a role of one’s own from somebody at A', ownRole, within, 1),
    take('a role that one lacks', foreignRole, within, 1),
    take('Merchant admin from one of two who have it', userAdministrator, admin, 2),
    {
      label: 'Take Merchant admin from the last who has it',
      question(actor) {
        const isLast = actor.accounts === 'all' && actor.roles.includes(userAdministrator)
        return {
          action: 'take role',
          role: userAdministrator,
          from: isLast ? actor : admin,
          admins: 1,
        }
      },
    },
  ]
}
