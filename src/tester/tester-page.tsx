// Developers > API tester: an addition of the simulator, to see what a key or password opens.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'

import { listQuery } from '#api/credentials.ts'
import { ProviderApi } from '#contract/provider-api.ts'
import { EnvironmentMark } from '#page/environment-mark.tsx'
import { usePageTitle } from '#page/page-title.ts'
import { useSecretState } from '#page/secret-state.ts'
import { loadSession, useSession } from '#page/session.ts'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

import { CallFields } from './call-fields.tsx'
import { CopyAsCode } from './copy-as-code.tsx'
import { authenticationOf, CredentialFields, nothingTyped } from './credential-fields.tsx'
import { Outcome } from './outcome.tsx'
import { useRequestForm } from './request-form.ts'
import { useSending } from './sending.ts'

const newest = { tab: 'payments', types: ['web-service'] } as const

/** Knows a credential for the paths that name one. A refusal goes to the route's error page. */
export function testerLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const { place } = await loadSession(queryClient, args)
    await queryClient.ensureQueryData(listQuery(place, { ...newest, types: [...newest.types] }))
    return null
  }
}

/** The API tester sends a request to a simulated API. [choice: api-tester.e2e.ts] */
export function TesterPage() {
  usePageTitle('API tester')
  const { place } = useSession()
  return (
    <>
      <PageHeader
        title="API tester"
        layout="list"
        badge={
          <>
            <SimulatorMark />
            <EnvironmentMark />
          </>
        }
        description="Send a request to a simulated API, and see what comes back and why."
      />
      <PageBody layout="list">
        {/* Another account, environment or user is another page: no key is carried over. */}
        <Tester key={Object.values(place).join(' ')} />
      </PageBody>
    </>
  )
}

const apis: [ProviderApi, ...ProviderApi[]] = ['Management', ...ProviderApi.options.slice(1)]

function Tester() {
  const { place } = useSession()
  const query = { ...newest, types: [...newest.types] }
  const { data: credentials } = useSuspenseQuery(listQuery(place, query))
  const [typed, setTyped] = useSecretState(nothingTyped)
  const form = useRequestForm(apis, credentials.data[0]?.id ?? '', authenticationOf(typed))
  const sending = useSending()

  function send() {
    if (!sending.isBusy && form.check()) void sending.send(form.draft)
  }

  return (
    <div className="grid grid-cols-1 items-start gap-8 wide:grid-cols-2">
      <form
        data-request
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Section title="Request">
          <Card>
            <CallFields form={form} headingLevel={3} />
            <CredentialFields typed={typed} onChange={setTyped} errorOf={form.errorOf} />
            <div className="flex">
              <Button type="submit" variant="primary" busy={sending.isBusy}>
                Send request
              </Button>
            </div>
            <CopyAsCode form={form} />
          </Card>
        </Section>
      </form>
      {/* Beside the form it follows, so that it is in sight where the button was pressed. */}
      <div className="min-w-0 wide:sticky wide:top-4">
        <Outcome sending={sending} />
        {sending.outcome.is === 'none' && (
          <p className="rounded-md border border-dashed p-6 text-muted max-wide:hidden">
            The response will appear here.
          </p>
        )}
      </div>
    </div>
  )
}
