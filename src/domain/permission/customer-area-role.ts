// The catalogue of Customer Area roles: what people can have, not what credentials can have.
import { tooMany } from '#domain/values/entry-list.ts'
import { shorten } from '#domain/values/plain-text.ts'
import { without } from '#domain/values/without.ts'

/**
 * One role of a person. Every role that a person can have here exists in the original. [doc:
 * user-roles, platform-user-roles]
 */
export type CustomerAreaRole = {
  /** Exactly as the docs spell it. */
  name: string
  /** The two groups of roles of people are ours. [choice: role-groups.test.ts] */
  area: 'Company and payments' | 'Balance platform'
  /** What it gives, in one sentence. */
  gives: string
  /**
   * Where the documentation only names a role of people, its description is read from the name, and
   * says so. [choice]
   */
  isInferred: boolean
}

/** The documentation says what it gives. */
function documented(area: CustomerAreaRole['area']) {
  return (name: string, gives: string): CustomerAreaRole => ({
    name,
    area,
    gives,
    isInferred: false,
  })
}

/** The documentation says that it exists; the rest is read from its name. */
function named(area: CustomerAreaRole['area']) {
  return (name: string, gives: string): CustomerAreaRole => ({
    name,
    area,
    gives,
    isInferred: true,
  })
}

const company = documented('Company and payments')
const companyNamed = named('Company and payments')
const platform = documented('Balance platform')
const platformNamed = named('Balance platform')

/**
 * In the order of the page. Names that the docs have given up are left out: `Developer role` and
 * `Merchant system user management`.
 */
export const customerAreaRoles: readonly CustomerAreaRole[] = [
  company(
    'Merchant admin',
    'Administers the company: its users and their roles, its API credentials, webhooks and API logs.',
  ),
  company(
    'Manage API credentials',
    'Opens API credentials in full: creating them, changing them and generating their keys.',
  ),
  company(
    'Merchant technical integrator',
    'Opens webhooks, API URLs, API logs and the developer dashboard, but not API credentials.',
  ),
  company('Merchant user management', 'Creates users of the Customer Area.'),
  company('Manage test cards', 'Opens the test cards below Developers.'),
  companyNamed('Merchant standard role', 'Opens the everyday pages for looking things up.'),
  companyNamed('Merchant POS standard role', 'Opens the everyday pages of in-person payments.'),
  companyNamed('Merchant Report role', 'Opens the reports.'),
  companyNamed('Merchant Financial role', 'Opens the financial pages, such as settlements.'),
  companyNamed('Change payment methods', 'Changes which payment methods are offered.'),
  companyNamed('Merchant additional merchant accounts', 'Asks for further merchant accounts.'),
  companyNamed('Merchant application form', 'Fills in the application form of the company.'),
  companyNamed('Merchant review', 'Decides on payments that wait for a review by hand.'),
  companyNamed('Manage Merchant Account Groups role', 'Puts merchant accounts into groups.'),
  companyNamed('Manage account support tickets', 'Writes and follows tickets to support.'),
  platform(
    'Balance platform admin role',
    'Sees every page of the balance platform, personal data included, and manages users and reports.',
  ),
  platform(
    'Balance platform base role',
    'Looks at transfers, accounts and payment instruments of the balance platform.',
  ),
  platformNamed('Download Balance Platform reports', 'Downloads reports of the balance platform.'),
  platformNamed('Generate Balance Platform reports', 'Has reports of the balance platform made.'),
  platformNamed('Capital base role', 'Opens the pages on business financing.'),
  platformNamed('Manage hosted onboarding themes', 'Designs the onboarding pages that users see.'),
  platformNamed('Manage sweep configurations', 'Sets up when balances are moved by themselves.'),
  platformNamed('Initiate internal transfers', 'Moves money between accounts of the platform.'),
  platformNamed('Manage issuing disputes', 'Raises and follows disputes of issued cards.'),
  platformNamed(
    'Manage account holders & legal entities',
    'Changes account holders and the legal entities behind them.',
  ),
  platformNamed('Manage account holder capabilities', 'Decides what account holders may do.'),
  platformNamed('View account holders PII', 'Sees the personal data of account holders.'),
  platformNamed('View bank transfers', 'Looks at transfers to and from banks.'),
  platformNamed('View transfers', 'Looks at transfers of the balance platform.'),
]

const byName = new Map(customerAreaRoles.map((role) => [role.name, role]))

/** The role with exactly this name. */
export function findCustomerAreaRole(name: string): CustomerAreaRole | undefined {
  return byName.get(name)
}

/** Why these cannot be somebody's roles, or undefined. Whether one may give them is another question. */
export function checkCustomerAreaRoles(
  roles: readonly string[],
  before: readonly string[],
): string | undefined {
  const excess = tooMany('roles', roles.length)
  if (excess !== undefined) return excess
  const unknown = without(roles, before).find((name) => !byName.has(name))
  return unknown === undefined ? undefined : `“${shorten(unknown)}” is not a Customer Area role.`
}

/** Who of these people has one of these roles: whom to ask, for the page without access. */
export function whoHas<Person extends { roles: readonly string[] }>(
  people: readonly Person[],
  roles: readonly string[],
): Person[] {
  return people.filter((person) => roles.some((role) => person.roles.includes(role)))
}
