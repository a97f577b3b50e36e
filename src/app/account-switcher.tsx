// The account that one works for, and the way to another one.
import { ChevronsUpDown } from 'lucide-react'
import { useState } from 'react'

import type { Account } from '#contract/session.ts'
import { makeMatcher } from '#domain/values/words.ts'
import { useSession } from '#page/session.ts'
import { useSwitchPlace } from '#page/switching.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { MenuButton, MenuItem, MenuList } from '#ui/menu-list.tsx'
import { Popover } from '#ui/popover.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

const levels: Record<Account['level'], string> = { company: 'Company', merchant: 'Merchant' }

/**
 * The account switcher shows each account with the word Company or Merchant. [seen: saleor-docs,
 * accounts.e2e.ts]
 */
export function AccountSwitcher({ onSwitched }: { onSwitched: () => void }) {
  const { account } = useSession()
  const switchTo = useSwitchPlace()

  function choose(chosen: Account) {
    onSwitched()
    if (chosen.id !== account.id) void switchTo({ account: chosen.id })
  }

  return (
    <Popover
      label="Choose an account"
      trigger={
        <button
          type="button"
          className="flex w-full items-center gap-3 rounded-md px-3 py-2 text-left hover:bg-side-active aria-expanded:bg-side-active"
        >
          <VisuallyHidden>
            Account: {account.name}, {levels[account.level]}
          </VisuallyHidden>
          <span aria-hidden className="min-w-0 flex-1">
            <span className="block truncate font-semibold text-side-ink">
              <Verbatim>{account.name}</Verbatim>
            </span>
            <span className="block text-xs text-side-muted">{levels[account.level]}</span>
          </span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-side-muted" />
        </button>
      }
    >
      <AccountChoice current={account} onChoose={choose} />
    </Popover>
  )
}

type AccountChoiceProps = {
  current: Account
  onChoose: (account: Account) => void
}

function AccountChoice({ current, onChoose }: AccountChoiceProps) {
  const { accounts } = useSession()
  const [search, setSearch] = useState('')
  const matches = makeMatcher(search)
  const found = accounts.filter(({ id, name }) => matches(`${name} ${id}`))

  return (
    <div className="flex flex-col gap-2">
      <SearchField
        label="Search for any account"
        value={search}
        onChange={setSearch}
        clearLabel="Clear search"
      />
      <MenuList label="Accounts">
        {found.map((account) => (
          <MenuItem key={account.id}>
            <MenuButton
              isCurrent={account.id === current.id}
              detail={
                <>
                  {levels[account.level]} · <Verbatim>{account.id}</Verbatim>
                </>
              }
              onClick={() => onChoose(account)}
            >
              <Verbatim>{account.name}</Verbatim>
            </MenuButton>
          </MenuItem>
        ))}
      </MenuList>
      <LiveRegion>
        {found.length === 0 && <p className="px-3 text-muted">No account matches.</p>}
      </LiveRegion>
    </div>
  )
}
