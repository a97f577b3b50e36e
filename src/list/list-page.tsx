// The list of API credentials: two tabs, a way to create one, and the rows.
import type { QueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { Link, useHref, useNavigate, type LoaderFunctionArgs } from 'react-router'

import { listQuery } from '#api/credentials.ts'
import type { Tab } from '#contract/credential.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { readAddress } from '#listing/address-query.ts'
import { useOpenCreate } from '#page/create-address.ts'
import { latePart } from '#page/parts/late-part.tsx'
import { usePageTitle } from '#page/page-title.ts'
import { patterns, whatIsDocumented } from '#page/paths.ts'
import { loadSession, usePaths, useSession } from '#page/session.ts'
import { outOfReach, whyNotCreate } from '#page/tab-reach.ts'
import { tabOf, useTab } from '#page/tab.ts'
import { Button } from '#ui/button.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TabPanel, Tabs } from '#ui/tabs.tsx'

import { CredentialList, listAddress } from './credential-list.tsx'

// Few people open this tab at a merchant account, so its code comes when they do.
const CompanyLevelOnly = latePart(
  async () => (await import('./company-level-only.tsx')).CompanyLevelOnly,
)

/** A refusal goes to the route's error page. */
export function listLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const tab = tabOf(args.params)
    const session = await loadSession(queryClient, args)
    if (outOfReach(session, tab) !== undefined) return null
    const view = readAddress(listAddress, new URL(args.request.url).search)
    const rows = listQuery(session.place, { ...view, tab })
    // Rows from before the role was taken away are not shown once more.
    const isLost = whyNot(session.user, { action: 'see credentials' }) !== undefined
    await (isLost ? queryClient.fetchQuery(rows) : queryClient.ensureQueryData(rows))
    return null
  }
}

const tabs: { value: Tab; label: string }[] = [
  { value: 'payments', label: 'Payments' },
  { value: 'platforms', label: 'Platforms' },
]

/** An API credential is a username with an API key and roles. [doc: web-service, list.e2e.ts] */
export function ListPage() {
  usePageTitle('API credentials', patterns.credentials)
  const paths = usePaths()
  const tab = useTab()
  const session = useSession()
  const navigate = useNavigate()
  const reason = outOfReach(session, tab)

  return (
    <>
      <PageHeader
        layout="list"
        title="API credentials"
        description="Create and manage API credentials to connect your systems."
        actions={<CreateButton />}
      />
      <PageBody layout="list">
        <div>
          <Tabs
            label="Kinds of credential"
            tabs={tabs}
            value={tab}
            onChange={(chosen) => void navigate(paths.list(chosen))}
            activation="manual"
          >
            <TabPanel value={tab}>
              {reason === undefined ? (
                <CredentialList key={tab} />
              ) : (
                <CompanyLevelOnly reason={reason} />
              )}
            </TabPanel>
          </Tabs>
        </div>
        <p className="-mt-4 text-muted print:hidden">
          An API credential is a username with an API key and roles. See also{' '}
          <Link to={whatIsDocumented} className="link whitespace-nowrap">
            what is documented and what is ours
          </Link>
          .
        </p>
      </PageBody>
    </>
  )
}

function CreateButton() {
  const tab = useTab()
  const session = useSession()
  const create = useOpenCreate()
  const href = useHref(usePaths().create(tab))
  return (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      disabledReason={whyNotCreate(session, tab)}
      onClick={create}
      data-leads-to={href}
    >
      Create new credential
    </Button>
  )
}
