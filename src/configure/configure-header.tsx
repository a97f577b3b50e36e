// The head of the Configure page: which credential this is, of what kind, and whether it is active.
import { Link } from 'react-router'

import type { CredentialSummary } from '#contract/credential-list.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { EnvironmentMark } from '#page/environment-mark.tsx'
import { usePaths } from '#page/session.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusDot } from '#ui/status-dot.tsx'
import { Username } from '#ui/username.tsx'

/** What it needs is known from the list as well. */
type ConfigureHeaderProps = {
  credential: Pick<CredentialSummary, 'id' | 'type' | 'username' | 'isActive'>
}

export function ConfigureHeader({
  credential: { id, type, username, isActive },
}: ConfigureHeaderProps) {
  const paths = usePaths()
  const { tab, label } = credentialTypes[type]
  return (
    <PageHeader
      layout="sections"
      title="Configure API credential"
      badge={<EnvironmentMark />}
      description={
        <span className="flex flex-wrap items-center gap-x-4">
          <span className="flex min-w-0 items-center gap-x-1">
            <span className="min-w-0">
              {label} <Username>{username}</Username>
            </span>
            <CopyButton label="Copy username" text={username} />
          </span>
          <StatusDot tone={isActive ? 'positive' : 'neutral'}>
            {isActive ? 'Active' : 'Inactive'}
          </StatusDot>
        </span>
      }
      back={
        <Link className="link" to={paths.list(tab)}>
          API credentials
        </Link>
      }
      actions={
        <div className="flex flex-wrap gap-x-4 print:hidden">
          <Link className="link inline-block min-h-6" to={paths.apiLogsOf(id)}>
            API logs
          </Link>
          <Link className="link inline-block min-h-6" to={paths.eventLogsOf(id)}>
            Event logs
          </Link>
        </div>
      }
    />
  )
}
