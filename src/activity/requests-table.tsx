// The lines of the API logs, one request each.
import { memo } from 'react'

import type { ApiRequest } from '#contract/provider-api.ts'
import { isRefused } from '#domain/calls/call-status.ts'
import { Code, Verbatim } from '#ui/sentence.tsx'
import { Cell, HeadCell, Row, Table } from '#ui/table.tsx'

import { ResponseStatus, CredentialLink, KeyEnding, Reason, ReasonHead } from './line-parts.tsx'
import { LogTime } from './log-time.tsx'

type RequestsTableProps = { requests: ApiRequest[]; isLoading: boolean }

export function RequestsTable({ requests, isLoading }: RequestsTableProps) {
  return (
    <Table
      label="Requests"
      busy={isLoading}
      head={
        <>
          <HeadCell>Time</HeadCell>
          <HeadCell>API</HeadCell>
          <HeadCell>Request</HeadCell>
          <HeadCell>Credential</HeadCell>
          <HeadCell>Status</HeadCell>
          <ReasonHead />
        </>
      }
    >
      {requests.map((request) => (
        <RequestLine key={request.id} request={request} />
      ))}
    </Table>
  )
}

const RequestLine = memo(function RequestLine({ request }: { request: ApiRequest }) {
  const { at, api, method, path, credentialId, username, tail } = request
  return (
    <Row isAlarm={isRefused(request.status)}>
      <Cell label="Time" isRowHeader>
        <LogTime at={at} />
      </Cell>
      <Cell label="API">
        <Verbatim>{api}</Verbatim>
      </Cell>
      <Cell label="Request">
        <Code className="wrap-anywhere">
          {method} {path}
        </Code>
      </Cell>
      <Cell label="Credential">
        {credentialId !== null && username !== null ? (
          <CredentialLink credentialId={credentialId} username={username} />
        ) : (
          <span className="text-muted">Unknown</span>
        )}
        <KeyEnding tail={tail} />
      </Cell>
      <Cell label="Status">
        <ResponseStatus status={request.status} />
      </Cell>
      <Cell label="Reason" isAddition>
        <Reason status={request.status} sentence={request.sentence} remedy={request.remedy} />
      </Cell>
    </Row>
  )
})
