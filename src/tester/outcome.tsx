// What became of a request: what was sent, what came back, and why, which only the simulator knows.
import { Link } from 'react-router'

import type { ApiRequest } from '#contract/provider-api.ts'
import { isRefused, statusInWords } from '#domain/calls/call-status.ts'
import type { ProviderRequest } from '#domain/calls/provider-request.ts'
import { usePaths } from '#page/session.ts'
import { addition } from '#ui/additions.ts'
import { Card } from '#ui/card.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'
import { StatusDot } from '#ui/status-dot.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

import type { Exchange, Sending } from './sending.ts'

export function Outcome({ sending: { outcome } }: { sending: Sending }) {
  return (
    <>
      <LiveRegion>
        {outcome.is === 'answered' && (
          // Each request has a line of its own, so the same response twice is heard twice.
          <VisuallyHidden key={outcome.exchange.line?.id}>
            {inShort(outcome.exchange)}
          </VisuallyHidden>
        )}
      </LiveRegion>
      <InFull outcome={outcome} />
    </>
  )
}

/** What is spoken; the rest of a response is long, and is there to be read. */
function inShort({ status, line }: Exchange): string {
  return ['Response', statusInWords(status), line?.sentence].filter(Boolean).join(' ')
}

function InFull({ outcome }: Pick<Sending, 'outcome'>) {
  switch (outcome.is) {
    case 'none':
      return null
    case 'failed':
      return (
        <Notice tone="danger" live="alert">
          {outcome.sentence}
        </Notice>
      )
    case 'answered':
      return <Response exchange={outcome.exchange} />
    default:
      return outcome satisfies never
  }
}

function Response({ exchange: { request, status, body, isLogged, line } }: { exchange: Exchange }) {
  return (
    <Card title="Response" role="region">
      <p className="text-base font-semibold">
        <StatusDot tone={isRefused(status) ? 'negative' : 'positive'}>
          {statusInWords(status)}
        </StatusDot>
      </p>
      {isLogged ? <Reason line={line} /> : <p>{troubleSentence}</p>}
      <Text label="Request that was sent" text={asText(request)} />
      {body === '' ? (
        <p className="text-muted">The response has no body.</p>
      ) : (
        <Text label="Body of the response" text={body} />
      )}
    </Card>
  )
}

const troubleSentence =
  'The simulator itself is in trouble: it neither judged nor logged this request. The body of the response says why.'

/** Beside a response stands its reason, and what would fix it. [choice: api-tester.e2e.ts] */
function Reason({ line }: { line: ApiRequest | undefined }) {
  const paths = usePaths()
  return (
    <div {...addition} className="flex flex-col gap-1 rounded-md bg-sunken p-4">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        Reason <SimulatorMark />
      </p>
      {line ? (
        <>
          <p className="wrap-anywhere">{line.sentence}</p>
          {line.remedy !== null && (
            <p className="wrap-anywhere">
              <span className="font-semibold">What would fix it:</span> {line.remedy}
            </p>
          )}
          <p className="text-xs text-muted">
            Cause: {causeInWords(line.rule)}. The real response does not say so. See{' '}
            <Link to={paths.apiLogs} className="link">
              API logs
            </Link>
            .
          </p>
        </>
      ) : (
        <p>
          The line about this request cannot be seen from the selected account. At company level the
          API logs show all of them.
        </p>
      )}
    </div>
  )
}

/** A rule by its name, where that says enough by itself. */
function causeInWords(rule: ApiRequest['rule']): string {
  return rule === 'address not allowed' ? 'IP address not allowed' : rule
}

function Text({ label, text }: { label: string; text: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="font-semibold">{label}</p>
      <pre
        // Scrolls, so the keyboard must get there.
        tabIndex={0}
        aria-label={label}
        role="group"
        className="max-h-96 overflow-auto rounded-md border bg-sunken p-3 font-mono text-xs"
      >
        <Verbatim>{text}</Verbatim>
      </pre>
    </div>
  )
}

/** As it travels, with its secret already masked. */
function asText({ method, url, headers, body }: ProviderRequest): string {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${url}`, ...head, ...(body === undefined ? [] : ['', body])].join('\n')
}
