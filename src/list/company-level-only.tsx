// Stands in place of the Platforms list while a merchant account is selected. [doc, switch: choice]
import { useSession } from '#page/session.ts'
import { useSwitchPlace } from '#page/switching.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

export function CompanyLevelOnly({ reason }: { reason: string }) {
  const { account, accounts } = useSession()
  const switchTo = useSwitchPlace()
  const company = accounts.find(({ level }) => level === 'company')
  return (
    <Notice
      tone="info"
      title={reason}
      actions={
        company && (
          <Button onClick={() => void switchTo({ account: company.id })}>
            Switch to {company.name}
          </Button>
        )
      }
    >
      <p>You have selected the merchant account {account.name}.</p>
      {!company && <p>Ask somebody who can select the company account.</p>}
    </Notice>
  )
}
