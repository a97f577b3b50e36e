// The list of API credentials: two tabs, a way to create one, and the rows.
import { Plus } from 'lucide-react'
import { Outlet, useNavigate } from 'react-router'

import type { Tab } from '#contract/credential.ts'
import { usePageTitle } from '#page/page-title.ts'
import { patterns } from '#page/paths.ts'
import { usePaths, useSession } from '#page/session.ts'
import { useTab } from '#page/tab.ts'
import { Button } from '#ui/button.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TabPanel, Tabs } from '#ui/tabs.tsx'

import { CompanyLevelOnly } from './company-level-only.tsx'
import { useOpenCreate } from '#page/create-address.ts'
import { CredentialList } from './credential-list.tsx'
import { outOfReach, whyNotCreate } from '#page/tab-reach.ts'

const tabs: { value: Tab; label: string }[] = [
  { value: 'payments', label: 'Payments' },
  { value: 'platforms', label: 'Platforms' },
]

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
        title="API credentials"
        description="Create and manage the credentials with which your systems call the APIs."
        actions={<CreateButton />}
      />
      <PageBody>
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
      </PageBody>
      <Outlet />
    </>
  )
}

function CreateButton() {
  const tab = useTab()
  const session = useSession()
  const create = useOpenCreate()
  return (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      disabledReason={whyNotCreate(session, tab)}
      onClick={create}
    >
      Create new credential
    </Button>
  )
}
