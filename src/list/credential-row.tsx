// One credential in the list.
import { memo } from 'react'
import { Link } from 'react-router'

import type { CallersSummary } from '#contract/caller.ts'
import type { CredentialSummary } from '#contract/credential.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { isExpired } from '#domain/keys/api-key.ts'
import { usePaths } from '#page/session.ts'
import { useNow } from '#page/time/now.ts'
import { DayStamp, Stamp } from '#page/time/stamp.tsx'
import { Badge } from '#ui/badge.tsx'
import { Typed, Verbatim } from '#ui/sentence.tsx'
import { StatusDot } from '#ui/status-dot.tsx'
import { Cell, Row, SecondLine } from '#ui/table.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

import { ReachedAccounts } from './reached-accounts.tsx'
import { UsedBy } from './used-by.tsx'

type CredentialRowProps = {
  credential: CredentialSummary
  hasAccounts: boolean
  callers: CallersSummary | undefined
}

export const CredentialRow = memo(function CredentialRow({
  credential,
  hasAccounts,
  callers,
}: CredentialRowProps) {
  const { id, type, isActive, accounts, description, createdAt, nextExpiryAt } = credential
  const hasNews = callers !== undefined || nextExpiryAt !== null
  return (
    <Row>
      <Cell label="Username" isRowHeader>
        <UsernameLink credential={credential} />
      </Cell>
      <Cell label="Status">
        <StatusDot tone={isActive ? 'positive' : 'neutral'}>
          {isActive ? 'Active' : 'Inactive'}
        </StatusDot>
      </Cell>
      <Cell label="Type" isUnbroken>
        {credentialTypes[type].label}
      </Cell>
      {hasAccounts && (
        <Cell label="Accounts">
          <ReachedAccounts accounts={accounts} />
        </Cell>
      )}
      <Cell label="Description" isOpen>
        <Description text={description} lines={hasNews ? 1 : 2} />
        {hasNews && (
          <SecondLine isAddition>
            {nextExpiryAt !== null && <ExpiringKey expiresAt={nextExpiryAt} />}{' '}
            <UsedBy callers={callers} />
          </SecondLine>
        )}
      </Cell>
      <Cell label="Creation date">
        <DayStamp at={createdAt} />
      </Cell>
      <Cell label="Credential ID" isUnderFirst>
        <span className="font-mono text-xs whitespace-nowrap text-muted">
          <Verbatim>{id}</Verbatim>
        </span>
      </Cell>
    </Row>
  )
})

/** As much of it as the row has room for, which the hand shows in full. */
function Description({ text, lines }: { text: string; lines: 1 | 2 }) {
  return (
    <div
      title={text || undefined}
      className={`min-w-0 tabular:px-2 ${lines === 2 ? 'tabular:row-span-2 tabular:line-clamp-2 tabular:self-start tabular:mt-0.5' : 'tabular:truncate'}`}
    >
      {text ? (
        <Typed>{text}</Typed>
      ) : (
        <span className="text-muted">
          <span aria-hidden>–</span>
          <VisuallyHidden>No description</VisuallyHidden>
        </span>
      )}
    </div>
  )
}

/** Gone at the very end: what ends after it comes with the list, which is then asked again. */
function ExpiringKey({ expiresAt }: { expiresAt: number }) {
  const now = useNow([expiresAt])
  if (isExpired({ expiresAt }, now)) return null
  return (
    <span className="text-muted">
      <Badge tone="warning">Expiring key</Badge>{' '}
      <Stamp of="future" at={expiresAt} show="relative" />
    </span>
  )
}

/** Its own name for the eye, what it belongs to beside it; one name for everybody else. */
function UsernameLink({ credential: { id, username } }: { credential: CredentialSummary }) {
  const paths = usePaths()
  const at = username.indexOf('@')
  return (
    <Link to={paths.configure(id)} aria-label={username} className="inline-block min-h-6">
      <Verbatim>
        <span className="link font-semibold">{username.slice(0, at)}</span>
        <span className="inline-block text-xs wrap-anywhere text-muted tabular:whitespace-nowrap print:block print:whitespace-nowrap">
          {username.slice(at)}
        </span>
      </Verbatim>
    </Link>
  )
}
