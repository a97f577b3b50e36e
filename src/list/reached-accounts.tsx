// Which merchant accounts a credential reaches: several are counted, and named on hover and focus.
import { useId } from 'react'

import type { Accounts } from '#contract/credential.ts'
import { accountName } from '#domain/values/account-name.ts'
import { useSession } from '#page/session.ts'
import { Tooltip } from '#ui/tooltip.tsx'

export function ReachedAccounts({ accounts }: { accounts: Accounts }) {
  const session = useSession()
  const tipId = useId()
  if (accounts === 'all') return 'All accounts'
  const names = accounts.map((code) => accountName(code, session.accounts))
  const all = names.join(', ')
  if (names.length < 2) return <span className="tabular:block tabular:truncate">{all}</span>
  return (
    <>
      {/* A card and a sheet of paper have room for the names, and no hand to ask for them. */}
      <span className="hidden stacked:inline print:inline">{all}</span>
      <span className="stacked:hidden print:hidden">
        <Tooltip text={all} textId={tipId}>
          <button type="button" aria-describedby={tipId} className={countLook}>
            {names.length} accounts
          </button>
        </Tooltip>
      </span>
    </>
  )
}

const countLook =
  'min-h-6 cursor-help underline decoration-dotted decoration-1 underline-offset-3 decoration-edge'
