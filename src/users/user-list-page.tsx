// Settings > Users: the people of the sandbox, their Customer Area roles and their accounts.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs } from 'react-router'

import { userRolesQuery } from '#api/users.ts'
import type { UserRoles } from '#contract/user-roles.ts'
import { UserView } from '#contract/user-view.ts'
import type { AddressOf } from '#listing/address-query.ts'
import { ListFrame } from '#listing/list-frame.tsx'
import { useAddress } from '#listing/use-address.ts'
import { usePageTitle } from '#page/page-title.ts'
import { loadSession, useSession } from '#page/session.ts'
import { FilterChip } from '#ui/filter-chip.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { Cell, HeadCell, Row, Table } from '#ui/table.tsx'

import { accountNames } from '#domain/permission/account-names.ts'
import { findPeople, rolesOf } from './people.ts'

/** A refusal goes to the route's error page. */
export function userListLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const { user } = await loadSession(queryClient, args)
    await queryClient.fetchQuery(userRolesQuery(user.id))
    return null
  }
}

export const userAddress: AddressOf<UserView> = { shape: UserView, defaults: {} }

export function UserListPage() {
  usePageTitle('Users')
  const { user, accounts } = useSession()
  const address = useAddress(userAddress)
  const source = useSuspenseQuery(userRolesQuery(user.id))
  const people = source.data.data
  const found = findPeople(people, address.shown, accounts)
  return (
    <>
      <PageHeader
        layout="list"
        title="Users"
        description="Give and take Customer Area roles. People and their roles are the same on Test and Live."
      />
      <PageBody layout="list">
        <ListFrame
          address={address}
          nouns={['user', 'users']}
          searchHint="The search looks at names, roles and accounts."
          filters={
            <FilterChip
              label="Role"
              options={rolesOf(people).map((role) => ({ value: role, label: role }))}
              chosen={address.wanted.roles}
              onChange={(roles) => address.change({ roles })}
            />
          }
          page={{ data: found, page: 1, pages: 1, total: found.length }}
          outOf={people.length}
          source={source}
          // Whoever reads this is somebody.
          nothingYet={null}
        >
          <Table
            label="Users"
            busy={address.isLoading}
            head={
              <>
                <HeadCell>Name</HeadCell>
                <HeadCell>Roles</HeadCell>
                <HeadCell>Accounts</HeadCell>
              </>
            }
          >
            {found.map((person) => (
              <UserRow key={person.id} person={person} />
            ))}
          </Table>
        </ListFrame>
      </PageBody>
    </>
  )
}

function UserRow({ person }: { person: UserRoles }) {
  const { user, accounts, paths } = useSession()
  return (
    <Row>
      <Cell label="Name" isRowHeader isUnbroken>
        <Link to={paths.user(person.id)} className="link inline-block min-h-6 font-semibold">
          <Verbatim>{person.name}</Verbatim>
        </Link>
        {person.id === user.id && <span className="text-muted"> (you)</span>}
      </Cell>
      <Cell label="Roles">
        {person.roles.length === 0 && <span className="text-muted">No roles</span>}
        <ul className="flex flex-col gap-1">
          {person.roles.map((role) => (
            <li key={role}>
              <Verbatim>{role}</Verbatim>
            </li>
          ))}
        </ul>
      </Cell>
      <Cell label="Accounts">{accountNames(person, accounts)}</Cell>
    </Row>
  )
}
