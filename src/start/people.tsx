// The people one can be, told by what they can do.
import { useId, useState } from 'react'

import { personaOf } from '#contract/persona.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import { rolesAndReach } from '#domain/permission/account-names.ts'
import { kindOf } from '#domain/permission/person-kind.ts'
import { Badge } from '#ui/badge.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Verbatim } from '#ui/sentence.tsx'

type PeopleProps = {
  people: readonly SandboxUser[]
  /** Those that limit somebody, with their names. */
  accounts: readonly Account[]
  recommended: SandboxUser | undefined
  onChoose: (user: SandboxUser) => void
}

/**
 * Whoever is hard to work with on purpose stands apart from the usual people, folded. [choice:
 * personas.e2e.ts]
 */
export function People({ people, ...rest }: PeopleProps) {
  const headingId = useId()
  const [isOpen, setOpen] = useState(false)
  const isHard = ({ id }: SandboxUser) => personaOf(id) !== undefined
  const onPurpose = people.filter(isHard)
  return (
    <section aria-labelledby={headingId} className="flex min-w-0 flex-col gap-3">
      <h2 id={headingId} className="text-base font-semibold">
        Or choose who you want to be
      </h2>
      <PeopleList {...rest} people={people.filter((one) => !isHard(one))} />
      {onPurpose.length > 0 && (
        <Disclosure
          heading="For test suites"
          headingLevel={3}
          open={isOpen}
          onToggle={setOpen}
          isAddition
        >
          <PeopleList {...rest} people={onPurpose} />
        </Disclosure>
      )}
    </section>
  )
}

function PeopleList({ people, accounts, recommended, onChoose }: PeopleProps) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-md border bg-card">
      {people.map((user) => (
        <li key={user.id}>
          <PersonButton
            user={user}
            accounts={accounts}
            isRecommended={user === recommended}
            onChoose={() => onChoose(user)}
          />
        </li>
      ))}
    </ul>
  )
}

type PersonButtonProps = Pick<PeopleProps, 'accounts'> & {
  user: SandboxUser
  isRecommended: boolean
  onChoose: () => void
}

function PersonButton({ user, accounts, isRecommended, onChoose }: PersonButtonProps) {
  const { name, roles } = user
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex w-full items-start gap-3 px-4 py-3 text-left -outline-offset-2 hover:bg-hover"
    >
      <span
        aria-hidden
        data-initials={initialsOf(name)}
        className="flex size-9 shrink-0 items-center justify-center rounded-full bg-primary-soft text-xs font-semibold text-primary before:content-[attr(data-initials)] forced-colors:border"
      />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="font-semibold">
            Log in as <Verbatim>{name}</Verbatim>
          </span>{' '}
          {isRecommended && <Badge tone="info">Recommended</Badge>}
        </span>{' '}
        <span className="block">{kindOf(user)}</span>{' '}
        <span className="block text-xs text-muted">
          <Verbatim>{rolesAndReach(user, roles, accounts)}</Verbatim>
        </span>
      </span>
    </button>
  )
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map(([first = '']) => first)
    .join('')
}
