// The page of one person: a checkbox for each Customer Area role, and one save.
import type { QueryClient } from '@tanstack/react-query'
import { Link, useParams, type LoaderFunctionArgs } from 'react-router'

import { notFoundError } from '#api/api-error.ts'
import { userRolesQuery } from '#api/users.ts'
import { noSuchUser } from '#domain/permission/permission.ts'
import { EnvironmentMark } from '#page/environment-mark.tsx'
import { usePageTitle } from '#page/page-title.ts'
import { loadSession, useSession } from '#page/session.ts'
import { PendingBar } from '#saving/pending-bar.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'

import { accountNames } from '#domain/permission/account-names.ts'
import { RoleList } from './role-list.tsx'
import { useRoleEditor } from './role-editor.ts'
import { SavedMeanwhile } from './saved-meanwhile.tsx'

/** Throws 403 without the role, and 404 for somebody who does not exist or is out of reach. */
export function userLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const { user } = await loadSession(queryClient, args)
    const { userId = '' } = args.params
    const { data } = await queryClient.fetchQuery(userRolesQuery(user.id))
    if (!data.some(({ id }) => id === userId)) throw notFoundError(noSuchUser(userId))
    return null
  }
}

export function UserPage() {
  const { userId = '' } = useParams()
  const { place } = useSession()
  // Another person, reader, account or environment is another page: no draft is carried over.
  return <User key={`${userId} ${Object.values(place).join(' ')}`} id={userId} />
}

function User({ id }: { id: string }) {
  const { accounts, paths } = useSession()
  const { person, isOwn, roles, conflict, saving } = useRoleEditor(id)
  const title = `Roles of ${person.name}`
  usePageTitle(title)
  return (
    <>
      <PageHeader
        title={title}
        badge={<EnvironmentMark />}
        description={accountNames(person, accounts)}
        back={<Link to={paths.users}>Users</Link>}
      />
      <PageBody>
        {isOwn && (
          <Notice tone="info">
            These are your own roles: what you save takes effect for you at once.
          </Notice>
        )}
        <SavedMeanwhile conflict={conflict} />
        <RoleList draft={roles} />
      </PageBody>
      <PendingBar saving={saving} listAddress={paths.users} />
    </>
  )
}
