// The callers' calls of the last 24 hours: calls in a row with one answer and one key are one line.
import { useSuspenseQuery } from '@tanstack/react-query'

import { callsQuery } from '#api/activity.ts'
import type { CallQuery, CallSegment } from '#contract/activity.ts'
import { callsAsCsv } from '#domain/exports/activity-export.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { useSession } from '#page/session.ts'
import { Section } from '#ui/card.tsx'
import { Code, Verbatim } from '#ui/sentence.tsx'
import { Cell, HeadCell, Row, Table } from '#ui/table.tsx'

import { ExportButtons } from './export-buttons.tsx'
import { AnswerStatus, CredentialLink, Reason, ReasonHead } from './line-parts.tsx'
import { LogTime } from './log-time.tsx'

export function CallsSection({ query }: { query: CallQuery }) {
  const { place } = useSession()
  const { data } = useSuspenseQuery(callsQuery(place, query))
  const { data: segments } = data
  return (
    <Section
      isAddition
      title="Calls of the callers"
      description="The last 24 hours of the pretend integrations, which call once every simulated minute. Calls in a row with the same answer are one line."
    >
      {segments.length === 0 ? (
        <p className="text-muted">No caller made a call that matches.</p>
      ) : (
        <>
          <Segments segments={segments} />
          <div className="flex flex-wrap gap-2">
            <ExportButtons
              what="calls "
              fileName="calls"
              size="small"
              read={() => Promise.resolve(segments)}
              asCsv={callsAsCsv}
            />
          </div>
        </>
      )}
    </Section>
  )
}

function Segments({ segments }: { segments: CallSegment[] }) {
  return (
    <Table
      label="Calls of the callers"
      head={
        <>
          <HeadCell>Caller</HeadCell>
          <HeadCell>Time</HeadCell>
          <HeadCell>Calls</HeadCell>
          <HeadCell>Credential</HeadCell>
          <HeadCell>Status</HeadCell>
          <ReasonHead />
        </>
      }
    >
      {segments.map((segment) => (
        <Row key={`${segment.callerId} ${segment.firstAt}`}>
          <Cell label="Caller" isRowHeader>
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
            <span className="tabular-nums">{segment.count}</span>
          </Cell>
          <Cell label="Credential">
            <CredentialLink credentialId={segment.credentialId} username={segment.username} />
            <span className="block text-xs text-muted">
              Key ending in <Code>{segment.tail}</Code>
            </span>
          </Cell>
          <Cell label="Status">
            <AnswerStatus status={segment.status} />
          </Cell>
          <Cell label="Reason" isAddition>
            <Reason sentence={segment.sentence} remedy={segment.remedy} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
