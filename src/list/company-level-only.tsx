// Stands in place of the Platforms list while a merchant account is selected. At a merchant account
// the Platforms tab says that it works at company level only. [doc: web-service, accounts.e2e.ts]
// The Platforms tab at a merchant account offers to switch to the company. [choice:
// accounts.e2e.ts]
import { useSession } from '#page/session.ts'
import { SwitchToCompany } from '#page/switch-to-company.tsx'
import { Notice } from '#ui/notice.tsx'

export function CompanyLevelOnly({ reason }: { reason: string }) {
  const { account } = useSession()
  return (
    <Notice tone="info" title={reason} actions={<SwitchToCompany />}>
      <p>You have selected the merchant account {account.name}.</p>
    </Notice>
  )
}
