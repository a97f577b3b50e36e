// The other people of the sandbox, one click away.
import { useQuery } from '@tanstack/react-query'

import { usersQuery } from '#api/session.ts'
import { personaOf } from '#contract/persona.ts'
import type { SandboxUser } from '#contract/session.ts'
import { rolesAndReach } from '#domain/permission/account-names.ts'
import { useSwitchUser } from '#page/switching.ts'
import { MenuButton, MenuItem, MenuList } from '#ui/menu-list.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

export function UserChoice({ current }: { current: SandboxUser }) {
  const { data, error } = useQuery(usersQuery)
  const switchTo = useSwitchUser()

  return (
    <>
      <h2 className="mb-1 font-semibold">Change user</h2>
      {error !== null && <p className="text-negative">{error.message}</p>}
      {!data && !error && <Skeleton height="12rem" />}
      <div className="-mx-3">
        <MenuList label="Change user">
          {data?.users
            .filter(({ id }) => id !== current.id && personaOf(id) === undefined)
            .map((user) => (
              <MenuItem key={user.id}>
                <MenuButton
                  detail={<Verbatim>{rolesAndReach(user, user.roles, data.accounts)}</Verbatim>}
                  onClick={() => void switchTo(user)}
                >
                  <Verbatim>{user.name}</Verbatim>
                </MenuButton>
              </MenuItem>
            ))}
        </MenuList>
      </div>
    </>
  )
}
