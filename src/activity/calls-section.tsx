// The simulated integrations' calls of the last 24 hours: calls in a row with one response and one key are one line.
import { useSuspenseQuery } from '@tanstack/react-query'

import { callsQuery } from '#api/activity.ts'
import type { CallQuery, CallSegment } from '#contract/activity.ts'
import { isRefused, refusedFirst } from '#domain/calls/call-status.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { useSession } from '#page/session.ts'
import { Section } from '#ui/card.tsx'
import { Code, Verbatim } from '#ui/sentence.tsx'
import { Cell, HeadCell, Row, Table } from '#ui/table.tsx'

import { ResponseStatus, CredentialLink, KeyEnding, Reason, ReasonHead } from './line-parts.tsx'
import { LogTime } from './log-time.tsx'
import { countText } from '#domain/values/count-text.ts'

/** The API logs list the calls of simulated integrations apart. [choice: api-logs.e2e.ts] */
export function CallsSection({ query }: { query: CallQuery }) {
  const { place } = useSession()
  const { data } = useSuspenseQuery(callsQuery(place, query))
  const { data: segments } = data
  return (
    <Section
      isAddition
      title="Simulated traffic"
      description="The last 24 hours of the simulated integrations, which call once a minute. Calls in a row with the same response are one line, and refused ones come first."
    >
      {segments.length === 0 ? (
        <p className="text-muted">No simulated call matches.</p>
      ) : (
        <Segments segments={refusedFirst(segments)} />
      )}
    </Section>
  )
}

function Segments({ segments }: { segments: CallSegment[] }) {
  return (
    <Table
      label="Simulated traffic"
      head={
        <>
          <HeadCell>Integration</HeadCell>
          <HeadCell>Time</HeadCell>
          <HeadCell>Calls</HeadCell>
          <HeadCell>Credential</HeadCell>
          <HeadCell>Status</HeadCell>
          <ReasonHead />
        </>
      }
    >
      {segments.map((segment) => (
        <Row key={`${segment.callerId} ${segment.firstAt}`} isAlarm={isRefused(segment.status)}>
          <Cell label="Integration" isRowHeader>
            <span className="block font-semibold">
              <Verbatim>{segment.caller}</Verbatim>
            </span>
            <span className="block text-xs text-muted">
              <Verbatim>{segment.api}</Verbatim>
            </span>
            <Code className="text-xs wrap-anywhere">{callInWords(segment)}</Code>
          </Cell>
          <Cell label="Time">
            <LogTime at={segment.firstAt} />
            <span className="block text-xs text-muted">
              {segment.count > 1 && (
                <>
                  to <LogTime at={segment.lastAt} />
                </>
              )}
            </span>
          </Cell>
          <Cell label="Calls">
            <span className="tabular-nums">{countText(segment.count)}</span>
          </Cell>
          <Cell label="Credential">
            <CredentialLink credentialId={segment.credentialId} username={segment.username} />
            <KeyEnding tail={segment.tail} />
          </Cell>
          <Cell label="Status">
            <ResponseStatus status={segment.status} />
          </Cell>
          <Cell label="Reason" isAddition>
            <Reason status={segment.status} sentence={segment.sentence} remedy={segment.remedy} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
