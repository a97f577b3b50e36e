// The table of the list: its columns, and which of them orders the rows.
import type { CredentialSummary } from '#contract/credential-list.ts'
import type { ListView, SortColumn } from '#contract/list-view.ts'
import type { Address } from '#listing/use-address.ts'
import { useTab } from '#page/tab.ts'
import { SortableHeader } from '#ui/sortable-header.tsx'
import { HeadCell, Table } from '#ui/table.tsx'

import { CredentialRow } from './credential-row.tsx'
import { directionOf, inOrder, nextOrder } from './order.ts'

type CredentialTableProps = { credentials: CredentialSummary[]; address: Address<ListView> }

export function CredentialTable({ credentials, address }: CredentialTableProps) {
  const hasAccounts = useTab() === 'payments'
  return (
    <Table
      label="API credentials"
      busy={address.isLoading}
      tracks={hasAccounts ? tracks.withAccounts : tracks.without}
      head={
        <>
          <SortHead column="username" label="Username" address={address} />
          <SortHead column="status" label="Status" address={address} />
          <HeadCell>Type</HeadCell>
          {hasAccounts && <HeadCell>Accounts</HeadCell>}
          <HeadCell>Description</HeadCell>
          <SortHead column="createdAt" label="Creation date" address={address} />
          <HeadCell isUnderFirst>Credential ID</HeadCell>
        </>
      }
    >
      {credentials.map((credential) => (
        <CredentialRow key={credential.id} credential={credential} hasAccounts={hasAccounts} />
      ))}
    </Table>
  )
}

// The description takes what room the others leave. Of a username, what all share is cut first.
const tracks = {
  withAccounts:
    'tabular:grid-cols-[fit-content(15rem)_auto_auto_fit-content(9.5rem)_minmax(0,1fr)_auto] xl:tabular:grid-cols-[auto_auto_auto_fit-content(12rem)_minmax(0,1fr)_auto]',
  without: 'tabular:grid-cols-[auto_auto_auto_minmax(0,1fr)_auto]',
}

type SortHeadProps = { column: SortColumn; label: string; address: Address<ListView> }

function SortHead({ column, label, address: { wanted, change } }: SortHeadProps) {
  return (
    <SortableHeader
      label={label}
      direction={directionOf(wanted, column)}
      onSort={() => change(inOrder(nextOrder(wanted, column)))}
    />
  )
}
