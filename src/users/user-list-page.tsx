// Settings > Users: the people of the sandbox, their Customer Area roles and their accounts.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs } from 'react-router'

import { userRolesQuery } from '#api/users.ts'
import type { UserRoles } from '#contract/user-roles.ts'
import { usePageTitle } from '#page/page-title.ts'
import { loadSession, useSession } from '#page/session.ts'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Cell, HeadCell, Row, Table } from '#ui/table.tsx'

import { accountNames } from './account-names.ts'

/** A refusal goes to the route's error page. */
export function userListLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const { user } = await loadSession(queryClient, args)
    await queryClient.fetchQuery(userRolesQuery(user.id))
    return null
  }
}

export function UserListPage() {
  usePageTitle('Users')
  const { user } = useSession()
  const { data } = useSuspenseQuery(userRolesQuery(user.id))
  return (
    <>
      <PageHeader
        title="Users"
        description="Give and take Customer Area roles. People and their roles are the same on Test and Live."
      />
      <PageBody>
        <Table
          label="Users"
          head={
            <>
              <HeadCell>Name</HeadCell>
              <HeadCell>Roles</HeadCell>
              <HeadCell>Accounts</HeadCell>
            </>
          }
        >
          {data.data.map((person) => (
            <UserRow key={person.id} person={person} />
          ))}
        </Table>
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
          {person.name}
        </Link>
        {person.id === user.id && <span className="text-muted"> (you)</span>}
      </Cell>
      <Cell label="Roles">
        {person.roles.length === 0 && <span className="text-muted">No roles</span>}
        <ul className="flex flex-col gap-1">
          {person.roles.map((role) => (
            <li key={role}>{role}</li>
          ))}
        </ul>
      </Cell>
      <Cell label="Accounts">{accountNames(person, accounts)}</Cell>
    </Row>
  )
}
