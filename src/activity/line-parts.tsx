// What lines of both logs are made of: links to what they are about, statuses, the simulator's mark.
import { Link } from 'react-router'

import { whyNot } from '#domain/permission/permission.ts'
import { usePaths, useSession } from '#page/session.ts'
import { Sentence, Verbatim } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'
import { HeadCell } from '#ui/table.tsx'
import { StatusDot } from '#ui/status-dot.tsx'

type CredentialLinkProps = { credentialId: string; username: string }

/** Leads to the Configure page of a credential; who cannot open it sees the name alone. */
export function CredentialLink({ credentialId, username }: CredentialLinkProps) {
  const paths = usePaths()
  const { user } = useSession()
  const isOpen = whyNot(user, { action: 'see credentials' }) === undefined
  const at = username.indexOf('@')
  const name = (
    <Verbatim>
      <span className={isOpen ? 'link block' : 'block'}>{username.slice(0, at)}</span>
      <span className="block text-xs break-all text-muted print:whitespace-nowrap">
        {username.slice(at)}
      </span>
    </Verbatim>
  )
  if (!isOpen) return name
  return (
    <Link to={paths.configure(credentialId)} aria-label={username} className="inline-block min-h-6">
      {name}
    </Link>
  )
}

/** A status of an answer, by shape and number. */
export function AnswerStatus({ status }: { status: number }) {
  return <StatusDot tone={status < 400 ? 'positive' : 'negative'}>{status}</StatusDot>
}

/** The head of the column that the original does not have. */
export function ReasonHead() {
  return (
    <HeadCell isAddition>
      Reason <SimulatorMark />
    </HeadCell>
  )
}

/** Why, and what would fix it. */
export function Reason({ sentence, remedy }: { sentence: string; remedy: string | null }) {
  return (
    <>
      <span className="block wrap-anywhere">
        <Sentence>{sentence}</Sentence>
      </span>
      {remedy !== null && (
        <span className="block wrap-anywhere text-muted">
          <Sentence>{remedy}</Sentence>
        </span>
      )}
    </>
  )
}
