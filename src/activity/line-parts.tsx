// What lines of both logs are made of: links to what they are about, statuses, the simulator's mark.
import { Link } from 'react-router'

import { isRefused, statusInWords } from '#domain/calls/call-status.ts'
import { whyNot } from '#domain/permission/permission.ts'
import { usePaths, useSession } from '#page/session.ts'
import { Code, Sentence, Verbatim } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'
import { HeadCell } from '#ui/table.tsx'
import { StatusDot } from '#ui/status-dot.tsx'
import { Username } from '#ui/username.tsx'

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
      <span className="block text-xs text-muted print:whitespace-nowrap">
        <Username>{username.slice(at)}</Username>
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

/** The status of a response, by shape, colour and words. */
export function ResponseStatus({ status }: { status: number }) {
  const isGood = !isRefused(status)
  return (
    <StatusDot tone={isGood ? 'positive' : 'negative'}>
      <span className={`whitespace-nowrap ${isGood ? '' : 'font-semibold text-negative'}`}>
        {statusInWords(status)}
      </span>
    </StatusDot>
  )
}

/**
 * The reason of a refusal is the simulator’s own knowledge: no response tells it. [choice:
 * api-logs.e2e.ts]
 */
export function ReasonHead() {
  return (
    <HeadCell isAddition>
      Reason <SimulatorMark />
    </HeadCell>
  )
}

type ReasonProps = { status: number; sentence: string; remedy: string | null }

/** Why something was refused, and what would fix it. Of what was let in there is nothing to explain. */
export function Reason({ status, sentence, remedy }: ReasonProps) {
  if (!isRefused(status)) {
    return (
      <span aria-hidden className="text-muted">
        –
      </span>
    )
  }
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

/** The end of the key that was shown; a password has none to tell it by. */
export function KeyEnding({ tail }: { tail: string | null }) {
  if (tail === null) return null
  return (
    <span className="block text-xs text-muted">
      Key ending in <Code>{tail}</Code>
    </span>
  )
}
