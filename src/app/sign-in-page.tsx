// Signing in: choosing one of the people of the sandbox. There is no password to type.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { UserRound } from 'lucide-react'
import { useNavigate, useSearchParams } from 'react-router'

import { changeIdentity } from '#api/identity.ts'
import { usersQuery } from '#api/session.ts'
import type { SandboxUser } from '#contract/session.ts'
import { onwardAddress } from '#page/onward-address.ts'
import { usePageTitle } from '#page/page-title.ts'
import { Notice } from '#ui/notice.tsx'
import { Verbatim } from '#ui/sentence.tsx'

import { BareFrame } from './bare-frame.tsx'

export function signInLoader(queryClient: QueryClient) {
  return async () => {
    await queryClient.ensureQueryData(usersQuery)
    return null
  }
}

export function SignInPage() {
  usePageTitle('Log in')
  const { data } = useSuspenseQuery(usersQuery)
  const navigate = useNavigate()
  const [search] = useSearchParams()

  function logIn(user: SandboxUser) {
    changeIdentity({ userId: user.id })
    void navigate(onwardAddress(search.get('from')), { replace: true })
  }

  return (
    <BareFrame>
      <div className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-10">
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          Log in to your Customer Area
        </h1>
        <Notice tone="info">
          This is a simulator: choose who you want to be. There are no passwords here, so never type
          a real one anywhere on this site.
        </Notice>
        <ul className="flex flex-col gap-3">
          {data.users.map((user) => (
            <li key={user.id} className="flex">
              <UserButton user={user} onChoose={() => logIn(user)} />
            </li>
          ))}
        </ul>
      </div>
    </BareFrame>
  )
}

function UserButton({ user, onChoose }: { user: SandboxUser; onChoose: () => void }) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex w-full items-center gap-4 rounded-md border border-edge bg-card p-4 text-left hover:bg-hover"
    >
      <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-primary-soft">
        <UserRound aria-hidden className="size-5 text-primary" />
      </span>
      <span className="min-w-0">
        <span className="block font-semibold">
          Log in as <Verbatim>{user.name}</Verbatim>
        </span>{' '}
        <span className="block text-muted">
          <Verbatim>{user.roles.join(', ')}</Verbatim>
        </span>{' '}
        {user.accounts !== 'all' && (
          <span className="block text-muted">Only for {user.accounts.join(', ')}</span>
        )}
      </span>
    </button>
  )
}
