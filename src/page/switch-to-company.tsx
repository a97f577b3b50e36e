// The way from a merchant account to the company, where something is possible at company level only.
import { Button } from '#ui/button.tsx'

import { useSession } from './session.ts'
import { useSwitchPlace } from './switching.ts'

/** A button, or whom to ask where this person cannot choose the company. Nothing at the company. */
export function SwitchToCompany() {
  const { account, accounts } = useSession()
  const switchTo = useSwitchPlace()
  const company = accounts.find(({ level }) => level === 'company')
  if (account.level === 'company') return null
  if (!company) return <p>Ask somebody who can select the company account.</p>
  return (
    <Button onClick={() => void switchTo({ account: company.id })}>Switch to {company.name}</Button>
  )
}
