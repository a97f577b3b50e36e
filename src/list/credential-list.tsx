// What one tab of the list shows: filters, a count, and the rows or the reason why there are none.
import { useSuspenseQuery } from '@tanstack/react-query'

import { listQuery } from '#api/credentials.ts'
import type { CredentialType } from '#contract/credential.ts'
import { ListView } from '#contract/list-view.ts'
import { credentialTypes, typesOf } from '#domain/changes/credential-type.ts'
import type { AddressOf } from '#listing/address-query.ts'
import { EmptyState, ListFrame } from '#listing/list-frame.tsx'
import { useAddress, type Address } from '#listing/use-address.ts'
import { useOpenCreate } from '#page/create-address.ts'
import { useSession } from '#page/session.ts'
import { whyNotCreate } from '#page/tab-reach.ts'
import { useTab } from '#page/tab.ts'
import { addition } from '#ui/additions.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceChip } from '#ui/choice-chip.tsx'
import { FilterChip, type FilterOption } from '#ui/filter-chip.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

import { CredentialTable } from './credential-table.tsx'
import { inOrder, orderOf, orders } from './order.ts'
import { TabAttention } from './tab-attention.tsx'

/** The list begins with the newest credential. [seen: screens, list.e2e.ts] */
export const listAddress: AddressOf<ListView> = {
  shape: ListView,
  defaults: { sort: 'createdAt' },
}

export function CredentialList() {
  const { place } = useSession()
  const tab = useTab()
  const address = useAddress(listAddress)
  const source = useSuspenseQuery(listQuery(place, { ...address.shown, tab }))
  const { data: page } = source
  return (
    <ListFrame
      address={address}
      nouns={['credential', 'credentials']}
      searchHint="The search looks at usernames, descriptions and credential IDs."
      filters={<Filters address={address} />}
      order={<OrderChoice address={address} />}
      summary={<TabAttention summary={page.summary} address={address} />}
      page={page}
      outOf={page.totalInTab}
      source={source}
      nothingYet={<NothingYet />}
    >
      <CredentialTable credentials={page.data} address={address} />
    </ListFrame>
  )
}

const statuses: FilterOption<'active' | 'inactive'>[] = [
  { value: 'active', label: 'Active' },
  { value: 'inactive', label: 'Inactive' },
]

function OrderChoice({ address: { wanted, change } }: { address: Address<ListView> }) {
  return (
    <ChoiceChip
      label="Sort"
      options={orders}
      chosen={orderOf(wanted)}
      onChange={(order) => change(inOrder(order))}
    />
  )
}

const keyStates: FilterOption<'expiring' | 'refused'>[] = [
  { value: 'expiring', label: 'Expiring' },
  { value: 'refused', label: 'Refused' },
]

/**
 * A filter shows the credentials whose keys end soon, the soonest first. [choice:
 * expiry-in-sight.e2e.ts]
 */
function Filters({ address: { wanted, change } }: { address: Address<ListView> }) {
  const tab = useTab()
  const { accounts } = useSession()
  const merchants = accounts.filter(({ level }) => level === 'merchant')
  return (
    <>
      <FilterChip
        label="Types"
        options={typesOf(tab).map(typeOption)}
        chosen={wanted.types}
        onChange={(types) => change({ types })}
      />
      {tab === 'payments' && (
        <FilterChip
          label="Account"
          options={merchants.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={wanted.accounts}
          onChange={(chosen) => change({ accounts: chosen })}
        />
      )}
      <FilterChip
        label="Status"
        options={statuses}
        chosen={wanted.statuses}
        onChange={(chosen) => change({ statuses: chosen })}
      />
      {/* While it narrows the list it stays, so that nobody misses rows without knowing why. */}
      <span {...(!wanted.keys?.length && addition)} className="inline-flex items-center gap-1.5">
        <FilterChip
          label="Keys"
          options={keyStates}
          chosen={wanted.keys}
          onChange={(chosen) => change({ keys: chosen })}
        />
        <SimulatorMark isShort />
      </span>
    </>
  )
}

function typeOption(type: CredentialType): FilterOption<CredentialType> {
  return { value: type, label: credentialTypes[type].label }
}

function NothingYet() {
  const tab = useTab()
  const session = useSession()
  const create = useOpenCreate()
  return (
    <EmptyState
      title="No credentials yet"
      action={
        <Button disabledReason={whyNotCreate(session, tab)} onClick={create}>
          Create the first credential
        </Button>
      }
    >
      What you create for <Verbatim>{session.account.name}</Verbatim> will be listed here.
    </EmptyState>
  )
}
