// What a person of the sandbox is good for in practice, in a few words, and whom to begin as. [choice]
import { personaOf } from '#contract/persona.ts'
import type { SandboxUser } from '#contract/session.ts'

import { userAdministrator } from './user-administration.ts'
import { whyNot } from './permission.ts'

type Person = Pick<SandboxUser, 'id' | 'name' | 'roles' | 'accounts'>

export type PersonKind =
  | 'Slow replies on purpose'
  | 'Every third command fails on purpose'
  | 'Admin'
  | 'Manager of API credentials'
  | 'One store only'
  | 'Some stores only'
  | 'No access to API credentials'

/** What limits somebody most says most about them: no access first, then few accounts, then roles. */
export function kindOf(person: Person): PersonKind {
  const persona = personaOf(person.id)
  if (persona !== undefined) return personaKinds[persona]
  if (whyNot(person, { action: 'see credentials' }) !== undefined) {
    return 'No access to API credentials'
  }
  if (person.accounts !== 'all') {
    return person.accounts.length === 1 ? 'One store only' : 'Some stores only'
  }
  return person.roles.includes(userAdministrator) ? 'Admin' : 'Manager of API credentials'
}

const personaKinds = {
  slow: 'Slow replies on purpose',
  failing: 'Every third command fails on purpose',
} as const

const byReach: readonly PersonKind[] = [
  'Admin',
  'Manager of API credentials',
  'Some stores only',
  'One store only',
  'No access to API credentials',
  'Slow replies on purpose',
  'Every third command fails on purpose',
]

/** Whoever may do most comes first, and is whom somebody new begins as. Equals stay in their order. */
export function sortByReach<P extends Person>(people: readonly P[]): P[] {
  return people.toSorted((one, other) => rankOf(one) - rankOf(other))
}

function rankOf(person: Person): number {
  return byReach.indexOf(kindOf(person))
}
