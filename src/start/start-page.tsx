// The first page: what this is, and the ways in. Logging in is choosing a person; there is no password.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { LogIn } from 'lucide-react'
import { Link, useNavigate, useSearchParams } from 'react-router'

import { changeIdentity } from '#api/identity.ts'
import { scenariosQuery } from '#api/scenarios.ts'
import { usersQuery } from '#api/session.ts'
import type { SandboxUser } from '#contract/session.ts'
import { sortByReach } from '#domain/permission/person-kind.ts'
import { StartAfreshButton } from '#page/afresh/start-afresh.tsx'
import { howFar, howLong } from '#page/backend-words.ts'
import { onwardAddress } from '#page/onward-address.ts'
import { usePageTitle } from '#page/page-title.ts'
import { practice, whatIsDocumented } from '#page/paths.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { Verbatim } from '#ui/sentence.tsx'

import { People } from './people.tsx'
import { Worlds } from './worlds.tsx'

export function startLoader(queryClient: QueryClient) {
  return async () => {
    // Nobody waits for them: they stand at the end of the page.
    void queryClient.prefetchQuery(scenariosQuery)
    await queryClient.ensureQueryData(usersQuery)
    return null
  }
}

/** Logging in means choosing a person: there is no password to type. [choice: start-page.e2e.ts] */
export function StartPage() {
  usePageTitle('Log in')
  const { data } = useSuspenseQuery(usersQuery)
  const logIn = useLogIn()
  const people = sortByReach(data.users)
  const [recommended] = people

  return (
    <div className="px-4 py-8 lg:px-8 lg:py-12">
      <div className="mx-auto grid max-w-page gap-x-14 gap-y-10 lg:grid-cols-[5fr_6fr]">
        <div className="flex flex-col items-start gap-5">
          <h1 tabIndex={-1} className="text-[1.75rem] leading-9 font-semibold text-balance">
            Log in to your Customer Area
          </h1>
          <p className="text-base leading-6">
            Practise the API credentials of a payment provider’s Customer Area: create, rotate,
            restrict and deactivate them. Nothing here is real. {howFar()}
          </p>
          <p className="text-muted">
            For admins who rehearse a change, for trainers who show one, and for test suites.
          </p>
          <div className="flex w-full flex-wrap gap-3 max-sm:*:flex-auto">
            {recommended && (
              <Button
                variant="primary"
                icon={<LogIn aria-hidden />}
                onClick={() => logIn(recommended)}
              >
                Explore freely
              </Button>
            )}
            <StartAfreshButton />
          </div>
          {recommended && (
            <p className="text-muted">
              Explore freely logs you in as <Verbatim>{recommended.name}</Verbatim>. Everything you
              do is {howLong()}.
            </p>
          )}
          <Notice tone="info">
            There are no passwords here. Never type a real one anywhere on this site.
          </Notice>
          <p>
            <Link to={practice} className="link inline-flex min-h-6 items-center">
              Practise with guides and exercises
            </Link>
            <span className="text-muted"> · 3 to 10 minutes each</span>
          </p>
          <Link to={whatIsDocumented} className="link inline-flex min-h-6 items-center">
            What is documented and what is ours
          </Link>
        </div>
        <People
          people={people}
          accounts={data.accounts}
          recommended={recommended}
          onChoose={logIn}
        />
        <div className="lg:col-span-2">
          <Worlds />
        </div>
      </div>
    </div>
  )
}

/** Logs somebody in and goes on to where they were asked to log in, or to the first page. */
function useLogIn(): (user: SandboxUser) => void {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  return (user) => {
    changeIdentity({ userId: user.id })
    void navigate(onwardAddress(search.get('from')), { replace: true })
  }
}
