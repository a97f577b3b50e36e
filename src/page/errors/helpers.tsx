// The way out of a refusal: who here has a role that would help, and one click to go on as them.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'

import { currentIdentity } from '#api/identity.ts'
import { usersQuery } from '#api/session.ts'
import { personaOf } from '#contract/persona.ts'
import type { Account, SandboxUser } from '#contract/session.ts'
import { rolesAndReach } from '#domain/permission/account-names.ts'
import { whoHas } from '#domain/permission/customer-area-role.ts'
import { Button, buttonLook } from '#ui/button.tsx'
import { Verbatim } from '#ui/sentence.tsx'

import { Ways } from './dead-end.tsx'
import { usePaths, useShortAddress } from '#page/session.ts'
import { useSwitchUser } from '#page/switching.ts'

/** `roles` are those of which any one would do; none where a role is not what is missing. */
export function Helpers({ roles }: { roles: readonly string[] }) {
  const paths = usePaths()
  if (roles.length > 0) return <PeopleWithRole roles={roles} />
  return (
    <Ways>
      <Link to={paths.credentials} className={buttonLook('primary')}>
        Go to the list of API credentials
      </Link>
    </Ways>
  )
}

function PeopleWithRole({ roles }: { roles: readonly string[] }) {
  const { data, error } = useQuery(usersQuery)
  const usual = data?.users.filter(({ id }) => personaOf(id) === undefined)
  const people = whoHas(usual ?? [], roles)
  useReturnOfAccess(people)
  if (error !== null) return <p className="text-negative">{error.message}</p>
  if (people.length === 0) return null
  const which = roles.length > 1 ? 'one of these roles' : 'this role'
  return (
    <>
      <div>
        <h2 className="text-base font-semibold">Who has {which} here</h2>
        <p className="mt-1 text-muted">Ask one of them, or continue as one of them here.</p>
      </div>
      <ul className="w-full divide-y divide-line rounded-md border bg-card">
        {people.map((person) => (
          <Helper key={person.id} person={person} roles={roles} accounts={data?.accounts ?? []} />
        ))}
      </ul>
    </>
  )
}

type HelperProps = {
  person: SandboxUser
  roles: readonly string[]
  accounts: readonly Account[]
}

function Helper({ person, roles, accounts }: HelperProps) {
  const switchTo = useSwitchUser()
  const shortAddress = useShortAddress()
  const { search } = useLocation()
  const helping = person.roles.filter((role) => roles.includes(role))
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <div className="min-w-0">
        <p className="font-semibold">
          <Verbatim>{person.name}</Verbatim>
        </p>
        <p className="text-muted">
          <Verbatim>{rolesAndReach(person, helping, accounts)}</Verbatim>
        </p>
      </div>
      <Button onClick={() => void switchTo(person, shortAddress + search)}>
        <span>
          Log in as <Verbatim>{person.name}</Verbatim>
        </span>
      </Button>
    </li>
  )
}

/** Somebody gave the role meanwhile: the page that was asked for is tried once more. */
function useReturnOfAccess(people: readonly SandboxUser[]): void {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const { userId } = currentIdentity()
  const hasRole = people.some(({ id }) => id === userId)
  useEffect(() => {
    // Not revalidate(): where all is cached, it is over before the error page would notice.
    if (hasRole) void navigate(pathname + search, { replace: true })
  }, [hasRole, navigate, pathname, search])
}
