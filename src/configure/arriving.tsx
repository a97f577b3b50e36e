// The Configure page while its credential is on the way: what the list knows of it is there at once.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { useRevalidator } from 'react-router'

import { callersOfQuery } from '#api/callers.ts'
import { credentialQuery, summaryInLists } from '#api/credentials.ts'
import type { CredentialSummary } from '#contract/credential-list.ts'
import { useSession } from '#page/session.ts'
import { Card, Section } from '#ui/card.tsx'
import { SectionedBody } from '#ui/sectioned-body.tsx'
import { Typed, Verbatim } from '#ui/sentence.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

import { ConfigureHeader } from './configure-header.tsx'

/** The whole page as soon as all that it shows at first is there, and its outline until then. */
export function Arriving({ id, children }: { id: string; children: ReactNode }) {
  const { place } = useSession()
  const queryClient = useQueryClient()
  const { revalidate, state } = useRevalidator()
  // What the loader has asked for; a failure is not asked for a second time here.
  const credential = useQuery({ ...credentialQuery(place, id), retryOnMount: false })
  const callers = useQuery({ ...callersOfQuery(place, id), retryOnMount: false })
  // A refresh that fails takes nothing away.
  const isFailed = credential.isLoadingError && state === 'idle'

  useEffect(() => {
    // The loader, which then waits, hands a refusal to the route's error page.
    if (isFailed) void revalidate()
  }, [isFailed, revalidate])

  if (credential.data && !callers.isPending) return children
  const summary = summaryInLists(queryClient, place, id)
  return summary && <Outline summary={summary} />
}

/** Takes no focus and sets no title: both come with the page, a moment later. */
function Outline({ summary }: { summary: CredentialSummary }) {
  const { username, description } = summary
  return (
    <>
      <ConfigureHeader credential={summary} />
      <SectionedBody>
        <Section title="General settings">
          <Card isCompact>
            <div className="grid min-h-28 content-start gap-x-8 gap-y-4 lg:grid-cols-2">
              <div>
                <p className="font-semibold">Username</p>
                <p className="mt-3.5 font-mono break-all">
                  <Verbatim>{username}</Verbatim>
                </p>
              </div>
              <div>
                <p className="font-semibold">Description</p>
                <p className="mt-3.5">{description && <Typed>{description}</Typed>}</p>
              </div>
            </div>
          </Card>
        </Section>
        <Section title="Server settings">
          <Card>
            <div aria-busy className="flex flex-col gap-4">
              <Skeleton height="1.5rem" />
              <Skeleton height="2.5rem" />
              <Skeleton height="16rem" />
            </div>
          </Card>
        </Section>
      </SectionedBody>
    </>
  )
}
