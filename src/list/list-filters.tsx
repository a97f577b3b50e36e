// What narrows the list: a search, one chip for each filter, and the way to take all of it back.
import { Hourglass, RotateCcw } from 'lucide-react'
import { useState } from 'react'

import type { CredentialType } from '#contract/credential.ts'
import { credentialTypes, typesOf } from '#domain/changes/credential-type.ts'
import { useSession } from '#page/session.ts'
import { AddressSearch } from '#ui/address-search.tsx'
import { Button } from '#ui/button.tsx'
import { FilterChip, type FilterOption } from '#ui/filter-chip.tsx'

import type { ListAddress } from './list-address.ts'
import { isNarrowed } from './list-query.ts'

const statuses: FilterOption<'active' | 'inactive'>[] = [
  { value: 'active', label: 'Active' },
  { value: 'inactive', label: 'Inactive' },
]

type ListFiltersProps = { address: ListAddress; onReset: () => void }

export function ListFilters({ address, onReset }: ListFiltersProps) {
  const { wanted, change } = address
  const [resets, setResets] = useState(0)

  function reset() {
    // A new search field: what was typed a moment ago is not to be searched for after all.
    setResets(resets + 1)
    onReset()
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="min-w-0 flex-1 basis-60">
        <AddressSearch
          key={resets}
          label="Search credentials"
          search={wanted.search ?? ''}
          onSearch={(search) => change({ search })}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <FilterChip
          label="Types"
          options={typesOf(wanted.tab).map(typeOption)}
          chosen={wanted.types}
          onChange={(types) => change({ types })}
        />
        {wanted.tab === 'payments' && <AccountFilter address={address} />}
        <FilterChip
          label="Status"
          options={statuses}
          chosen={wanted.statuses}
          onChange={(chosen) => change({ statuses: chosen })}
        />
        <ExpiringFilter address={address} />
        <Button
          variant="quiet"
          icon={<RotateCcw aria-hidden />}
          disabledReason={isNarrowed(wanted) ? undefined : 'No search or filter is set.'}
          onClick={reset}
        >
          Reset all
        </Button>
      </div>
    </div>
  )
}

/** One press shows whose keys are about to expire, the soonest on top; the next one takes it back. */
function ExpiringFilter({ address: { wanted, change } }: { address: ListAddress }) {
  const isOn = Boolean(wanted.keys?.length)
  return (
    <Button
      variant={isOn ? 'primary' : 'secondary'}
      icon={<Hourglass aria-hidden />}
      aria-pressed={isOn}
      onClick={() =>
        change(isOn ? { keys: [], sort: undefined } : { keys: ['expiring'], sort: 'expiry' })
      }
    >
      Expiring keys
    </Button>
  )
}

function AccountFilter({ address: { wanted, change } }: { address: ListAddress }) {
  const { accounts } = useSession()
  const merchants = accounts.filter(({ level }) => level === 'merchant')
  return (
    <FilterChip
      label="Account"
      options={merchants.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={wanted.accounts}
      onChange={(chosen) => change({ accounts: chosen })}
    />
  )
}

function typeOption(type: CredentialType): FilterOption<CredentialType> {
  return { value: type, label: credentialTypes[type].label }
}
