// Stands in place of the Platforms list while a merchant account is selected. [doc, switch: choice]
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
