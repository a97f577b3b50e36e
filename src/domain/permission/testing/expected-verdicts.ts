// Who may do what, written down a second time and without the rules' code: the judge of `judge`.
import type { Cast } from './permission-table.ts'

/** A status, for a refusal its sentence, and the roles of which any one would lift it. */
type Expected = { status: number; why?: string; missingRoles?: readonly string[] }

/** A cell for each of the example people, in the order of `actorsOf`. */
const table: Record<string, string> = {
  'Open API credentials': 'yes yes yes yes manager manager',
  'Open API logs': 'yes yes yes yes logs yes',
  'See the API logs of a credential of A alone, at merchant A': 'yes yes yes yes logs yes',
  'See the API logs of a credential of B alone, at merchant A': 'gone gone gone gone logs gone',
  'Open the Platforms tab at the company': 'yes yes company company manager manager',
  'Open the Platforms tab at merchant A': 'level level level level manager manager',
  'Create a Payments credential at the company': 'yes yes company company manager manager',
  'Create a Payments credential at merchant A': 'yes yes yes yes manager manager',
  'Create a Payments credential at merchant B': 'yes yes other other manager manager',
  'Create a Platforms credential at the company': 'yes yes company company manager manager',
  'Create a Platforms credential at merchant A': 'level level level level manager manager',
  'See a Payments credential at the company': 'yes yes company company manager manager',
  'Change a Payments credential at the company': 'yes yes company company manager manager',
  'See a credential of A alone, at merchant A': 'yes yes yes yes manager manager',
  'Change a credential of A alone, at merchant A': 'yes yes yes yes manager manager',
  'See a credential of A and B, at merchant A': 'yes yes yes yes manager manager',
  'Change a credential of A and B, at merchant A': 'shared shared shared shared manager manager',
  'See a credential of all accounts, at merchant A': 'yes yes yes yes manager manager',
  'Change a credential of all accounts, at merchant A':
    'shared shared shared shared manager manager',
  'See a credential of B alone, at merchant A': 'gone gone gone gone manager manager',
  'Change a credential of B alone, at merchant A': 'gone gone gone gone manager manager',
  'See a Platforms credential at the company': 'yes yes company company manager manager',
  'Change a Platforms credential at the company': 'yes yes company company manager manager',
  'See a Platforms credential at merchant A': 'level level gone gone manager manager',
  'Change a Platforms credential at merchant A': 'level level gone gone manager manager',
  'Change which accounts a credential reaches, at the company':
    'yes yes company company manager manager',
  'Change which accounts a credential reaches, at merchant A':
    'reach reach reach reach manager manager',
  'Open Users': 'yes admin yes admin admin admin',
  'Give a role of one’s own to somebody at A': 'yes admin yes admin admin admin',
  'Give a role of one’s own to somebody at B': 'yes admin beside admin admin admin',
  'Give a role of one’s own to somebody with the whole company':
    'yes admin beyond admin admin admin',
  'Give a role that one lacks': 'giving admin giving admin admin admin',
  'Take a role of one’s own from somebody at A': 'yes admin yes admin admin admin',
  'Take a role that one lacks': 'taking admin taking admin admin admin',
  'Take Merchant admin from one of two who have it': 'yes admin beyond admin admin admin',
  'Take Merchant admin from the last who has it': 'last admin beyond admin admin admin',
}

/** What the cells stand for: 403 says why, 404 says what is said of an id that does not exist. */
const answers: Record<string, (cast: Cast) => Expected> = {
  yes: () => ({ status: 200 }),
  manager: () =>
    refused(
      'You need the role Merchant admin or Manage API credentials to see and change API credentials.',
      ['Merchant admin', 'Manage API credentials'],
    ),
  logs: () =>
    refused(
      'You need the role Merchant admin, Manage API credentials or Merchant technical integrator to see API logs.',
      ['Merchant admin', 'Manage API credentials', 'Merchant technical integrator'],
    ),
  level: () =>
    refused('Credentials of the balance platform can be configured at company level only.'),
  shared: () =>
    refused(
      'This credential also reaches other accounts, so it can be changed at company level only.',
    ),
  reach: () =>
    refused('The accounts that a credential reaches can be changed at company level only.'),
  company: ({ company }) => hidden(`There is no account “${company.id}”.`),
  other: ({ other }) => hidden(`There is no account “${other.id}”.`),
  gone: ({ credentialId }) =>
    hidden(`There is no API credential “${credentialId}” in this account.`),
  admin: () =>
    refused('You need the role Merchant admin to see and change the roles of users.', [
      'Merchant admin',
    ]),
  beside: () => hidden('There is no user “beside”.'),
  beyond: () =>
    refused(
      'Colleague works with accounts beyond yours, so only a Merchant admin of the whole company can change these roles.',
    ),
  giving: () =>
    refused(
      'You can only give roles that you have yourself, and you do not have “Merchant Financial role”.',
    ),
  taking: () =>
    refused(
      'You can only take away roles that you have yourself, and you do not have “Merchant Financial role”.',
    ),
  last: () =>
    refused('Actor is the last Merchant admin of the company, and there must always be one.'),
}

const refused = (why: string, missingRoles?: string[]): Expected => ({
  status: 403,
  why,
  ...(missingRoles && { missingRoles }),
})
const hidden = (why: string): Expected => ({ status: 404, why })

/** What the person of this column must be answered to what is asked in the row of this label. */
export function expectedVerdict(label: string, column: number, cast: Cast): Expected {
  const cell = table[label]?.split(' ')[column] ?? ''
  const answer = answers[cell]
  if (!answer) throw new Error(`Nobody has written down column ${column} of “${label}”.`)
  return answer(cast)
}

/** Every label that is written down. */
export const expectedLabels = Object.keys(table)
