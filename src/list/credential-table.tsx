// The rows of the list, one credential each.
import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { Link } from 'react-router'

import { callersQuery } from '#api/callers.ts'
import type { CallersSummary } from '#contract/caller.ts'
import type { Accounts, CredentialSummary } from '#contract/credential.ts'
import type { ListView, SortColumn } from '#contract/customer-area.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import { defaultDirection } from '#domain/values/list-order.ts'
import type { Address } from '#listing/use-address.ts'
import { useNow } from '#page/time/now.ts'
import { usePaths, useSession } from '#page/session.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { useTab } from '#page/tab.ts'
import { addition } from '#ui/additions.ts'
import { Badge } from '#ui/badge.tsx'
import { Typed, Verbatim } from '#ui/sentence.tsx'
import { SortableHeader } from '#ui/sortable-header.tsx'
import { StatusDot } from '#ui/status-dot.tsx'
import { Cell, HeadCell, Row, Table } from '#ui/table.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

import { UsedBy } from './used-by.tsx'

type CredentialTableProps = { credentials: CredentialSummary[]; address: Address<ListView> }

export function CredentialTable({ credentials, address }: CredentialTableProps) {
  const hasAccounts = useTab() === 'payments'
  const { place } = useSession()
  const { data: callers } = useQuery(callersQuery(place))
  return (
    <Table
      label="API credentials"
      busy={address.isLoading}
      head={
        <>
          <SortHead column="username" label="Username" address={address} />
          <SortHead column="status" label="Status" address={address} />
          <HeadCell>Type</HeadCell>
          {hasAccounts && <HeadCell>Accounts</HeadCell>}
          <HeadCell>Description</HeadCell>
          <SortHead column="createdAt" label="Creation date" address={address} />
          <HeadCell>Credential ID</HeadCell>
        </>
      }
    >
      {credentials.map((credential) => (
        <CredentialRow
          key={credential.id}
          credential={credential}
          hasAccounts={hasAccounts}
          callers={callers?.data.find(({ credentialId }) => credentialId === credential.id)}
        />
      ))}
    </Table>
  )
}

type SortHeadProps = { column: SortColumn; label: string; address: Address<ListView> }

function SortHead({ column, label, address: { wanted, change } }: SortHeadProps) {
  const { sort = 'createdAt', direction = defaultDirection(sort) } = wanted
  const isSorted = sort === column
  const isTurned = isSorted && direction === defaultDirection(column)
  const opposite = direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <SortableHeader
      label={label}
      direction={isSorted ? direction : 'none'}
      onSort={() => change({ sort: column, direction: isTurned ? opposite : undefined })}
    />
  )
}

type CredentialRowProps = {
  credential: CredentialSummary
  hasAccounts: boolean
  callers: CallersSummary | undefined
}

const CredentialRow = memo(function CredentialRow({
  credential,
  hasAccounts,
  callers,
}: CredentialRowProps) {
  const { id, type, isActive, accounts, description, createdAt, nextExpiryAt } = credential
  return (
    <Row>
      <Cell label="Username" isRowHeader>
        <UsernameLink credential={credential} />
      </Cell>
      <Cell label="Status">
        <StatusDot tone={isActive ? 'positive' : 'neutral'}>
          {isActive ? 'Active' : 'Inactive'}
        </StatusDot>
        {nextExpiryAt !== null && <ExpiringKey expiresAt={nextExpiryAt} />}
      </Cell>
      <Cell label="Type">{credentialTypes[type].label}</Cell>
      {hasAccounts && (
        <Cell label="Accounts">
          <AccountNames accounts={accounts} />
        </Cell>
      )}
      <Cell label="Description">
        {(description && <Typed>{description}</Typed>) || (
          <span className="text-muted">
            <span aria-hidden>–</span>
            <VisuallyHidden>No description</VisuallyHidden>
          </span>
        )}
        <UsedBy callers={callers} />
      </Cell>
      <Cell label="Creation date">
        <Stamp of="past" at={createdAt} show="relative" />
        <span className="block text-xs text-balance text-muted">
          <Stamp at={createdAt} show="absolute" />
        </span>
      </Cell>
      <Cell label="Credential ID">
        <span className="font-mono text-xs whitespace-nowrap">
          <Verbatim>{id}</Verbatim>
        </span>
      </Cell>
    </Row>
  )
})

/** Gone at the very end: what ends after it comes with the list, which is then asked again. */
function ExpiringKey({ expiresAt }: { expiresAt: number }) {
  const now = useNow([expiresAt])
  if (isExpired({ expiresAt }, now)) return null
  return (
    <span {...addition} className="block text-xs text-muted">
      <Badge tone="warning">Expiring key</Badge>{' '}
      <Stamp of="future" at={expiresAt} show="relative" />
    </span>
  )
}

/** Two lines for the eye, one name for everybody else: the full username. */
function UsernameLink({ credential: { id, username } }: { credential: CredentialSummary }) {
  const paths = usePaths()
  const at = username.indexOf('@')
  return (
    <Link to={paths.configure(id)} aria-label={username} className="inline-block min-h-6">
      <Verbatim>
        <span className="link block font-semibold">{username.slice(0, at)}</span>
        <span className="block text-xs text-muted break-all md:whitespace-nowrap print:whitespace-nowrap">
          {username.slice(at)}
        </span>
      </Verbatim>
    </Link>
  )
}

/** As many names as fit on a line; the others are counted. */
const namesShown = 2

function AccountNames({ accounts }: { accounts: Accounts }) {
  const session = useSession()
  if (accounts === 'all') return 'All merchant accounts'
  const names = accounts.map((code) => session.accounts.find(({ id }) => id === code)?.name ?? code)
  const rest = names.length - namesShown
  const shown = names.slice(0, namesShown).join(', ')
  if (rest <= 0) return shown
  return (
    <span title={names.join(', ')}>
      {shown}, <span aria-hidden>+{rest}</span>
      <VisuallyHidden>and {rest} more</VisuallyHidden>
    </span>
  )
}
