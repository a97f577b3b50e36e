// One credential in the list.
import { Lock } from 'lucide-react'
import { memo, useId } from 'react'
import { Link } from 'react-router'

import type { CredentialSummary } from '#contract/credential-list.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { usePaths } from '#page/session.ts'
import { DayStamp } from '#page/time/stamp.tsx'
import { Typed, Verbatim } from '#ui/sentence.tsx'
import { StatusDot } from '#ui/status-dot.tsx'
import { Cell, Row, SecondLine } from '#ui/table.tsx'
import { Tooltip } from '#ui/tooltip.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

import { KeyLine } from './key-line.tsx'
import { ReachedAccounts } from './reached-accounts.tsx'

type CredentialRowProps = { credential: CredentialSummary; hasAccounts: boolean }

export const CredentialRow = memo(function CredentialRow({
  credential,
  hasAccounts,
}: CredentialRowProps) {
  const { id, type, isActive, accounts, description, createdAt } = credential
  const { endingKeys, callers, readOnlyReason } = credential
  const hasNews = endingKeys.length + callers.length > 0 || readOnlyReason !== null
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
          <SecondLine>
            {readOnlyReason !== null && <ReadOnlySign reason={readOnlyReason} />}
            <KeyLine endingKeys={endingKeys} callers={callers} />
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

/** What can be looked at from here, and not changed; why not, on hover and on focus. */
function ReadOnlySign({ reason }: { reason: string }) {
  const reasonId = useId()
  return (
    <>
      <span className="hidden print:inline">Read-only</span>
      <Tooltip text={reason} textId={reasonId}>
        <button
          type="button"
          aria-describedby={reasonId}
          className="inline-flex cursor-help items-center gap-1 rounded-sm text-muted underline decoration-dotted underline-offset-3"
        >
          <Lock aria-hidden className="size-3" />
          Read-only
        </button>
      </Tooltip>
    </>
  )
}

/** Its own name for the eye, what it belongs to beside it; one name for everybody else. */
function UsernameLink({ credential: { id, username } }: { credential: CredentialSummary }) {
  const paths = usePaths()
  const at = username.indexOf('@')
  return (
    <Link
      to={paths.configure(id)}
      aria-label={username}
      title={username}
      className="inline-block min-h-6 tabular:block tabular:truncate"
    >
      <Verbatim>
        <span className="link font-semibold">{username.slice(0, at)}</span>
        <span className="text-xs wrap-anywhere text-muted stacked:inline-block print:block print:whitespace-nowrap">
          {username.slice(at)}
        </span>
      </Verbatim>
    </Link>
  )
}
