// The lines of the event logs, one change each.
import { memo } from 'react'
import { Link } from 'react-router'

import type { AuditEvent, EventTarget } from '#contract/activity.ts'
import { usePaths } from '#page/session.ts'
import { Verbatim } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'
import { Cell, HeadCell, Row, Table } from '#ui/table.tsx'

import { ChangesList } from './changes-list.tsx'
import { CredentialLink } from './line-parts.tsx'
import { LogTime } from './log-time.tsx'

type EventsTableProps = { events: AuditEvent[]; isLoading: boolean }

/** The event logs also list what simulated support has enabled. [choice: role-reach.e2e.ts] */
export function EventsTable({ events, isLoading }: EventsTableProps) {
  return (
    <Table
      label="Events"
      busy={isLoading}
      head={
        <>
          <HeadCell>Time</HeadCell>
          <HeadCell>Who</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell>Changes</HeadCell>
          <HeadCell>Revision</HeadCell>
        </>
      }
    >
      {events.map((event) => (
        <EventLine key={event.id} event={event} />
      ))}
    </Table>
  )
}

const EventLine = memo(function EventLine({ event }: { event: AuditEvent }) {
  const { at, by, changes } = event
  return (
    <Row>
      <Cell label="Time" isRowHeader>
        <LogTime at={at} />
      </Cell>
      <Cell label="Who">
        <span className="wrap-anywhere">
          <Verbatim>{by}</Verbatim>
        </span>
      </Cell>
      <Cell label="What">
        <span className="block text-xs text-muted">
          {kinds[event.target]} {event.target === 'support' && <SimulatorMark isShort />}
        </span>
        <What event={event} />
      </Cell>
      <Cell label="Changes">
        <ChangesList changes={changes} />
      </Cell>
      <Cell label="Revision" isUnbroken>
        <Revision event={event} />
      </Cell>
    </Row>
  )
})

const kinds: Record<EventTarget, string> = {
  credential: 'API credential',
  user: 'User',
  caller: 'Simulated integration',
  support: 'Support',
}

/** Leads to the page of what was changed; a caller is shown with its credential. */
function What({ event: { target, targetId, name, credentialId } }: { event: AuditEvent }) {
  const paths = usePaths()
  switch (target) {
    case 'credential':
    case 'support':
      return <CredentialLink credentialId={targetId} username={name} />
    case 'user':
      return (
        <Link to={paths.user(targetId)} className="link inline-block min-h-6">
          <Verbatim>{name}</Verbatim>
        </Link>
      )
    case 'caller':
      return credentialId === null ? (
        <Verbatim>{name}</Verbatim>
      ) : (
        <Link
          to={paths.configure(credentialId)}
          aria-label={`${name}: open its credential`}
          className="link inline-block min-h-6"
        >
          <Verbatim>{name}</Verbatim>
        </Link>
      )
    default:
      return target satisfies never
  }
}

/** What nothing was saved for has one revision: the one that it was at. */
function Revision({ event: { fromRevision, revision } }: { event: AuditEvent }) {
  if (fromRevision === null) return <span className="tabular-nums">{revision}</span>
  return (
    <span className="tabular-nums">
      {fromRevision} <span aria-hidden>→</span>
      <span className="sr-only">to</span> {revision}
    </span>
  )
}
