// A trainer’s table of results: codes are pasted or come by themselves, and it is saved as CSV.
import { Download, Trash2 } from 'lucide-react'
import { useState } from 'react'

import type { Listed } from '#contract/exercise-list.ts'
import {
  addCodes,
  classAsCsv,
  minutesOf,
  rowsOf,
  type ClassRow,
} from '#domain/exercises/class-table.ts'
import { incidentTitle, seedIn } from '#domain/exercises/incident.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { download } from '#page/download.ts'
import { useSignal } from '#page/signal.ts'
import { isOnServer } from '#page/on-server.ts'
import { Badge } from '#ui/badge.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { Code, Typed } from '#ui/sentence.tsx'
import { Cell, HeadCell, Row, Table } from '#ui/table.tsx'
import { TextArea } from '#ui/text-area.tsx'

import { changeTable, classTable, noCodes } from './class-store.ts'
import { OpenClass } from './open-class.tsx'

/**
 * A line that is no code says why and stays in the field; all others are in the table. [choice:
 * class-table.e2e.ts]
 */
export function ClassResults({ exercises }: { exercises: readonly Listed[] }) {
  const { codes } = useSignal(classTable) ?? noCodes
  const titleOf = (name: string) => {
    const seed = seedIn(name)
    if (seed !== undefined) return incidentTitle(seed)
    return exercises.find((one) => one.name === name)?.title ?? name
  }
  const rows = rowsOf(codes)
  const [isAsking, setAsking] = useState(false)

  function empty() {
    changeTable({ codes: [] })
    setAsking(false)
  }

  return (
    <Section
      title="Class table"
      description="How it went for your learners. Result codes are made in each learner’s own browser: they find typing errors, and prove nothing against forging."
    >
      <Card>
        {isOnServer() ? (
          <OpenClass />
        ) : (
          <p className="text-muted">
            This simulator runs in the browser alone, so no result comes here by itself: let your
            learners send you their result codes, and paste them below. Served with{' '}
            <Code>--backend http</Code>, it has classes that results are sent to.
          </p>
        )}
        <Paste codes={codes} />
        {rows.length > 0 && (
          <>
            <Rows rows={rows} codes={codes} titleOf={titleOf} />
            <div className="flex flex-wrap gap-2">
              <Button
                icon={<Download aria-hidden />}
                onClick={() => download('class.csv', 'text/csv', classAsCsv(rows, titleOf))}
              >
                Export as CSV
              </Button>
              <Button onClick={() => setAsking(true)}>Empty the table</Button>
            </div>
          </>
        )}
      </Card>
      <Dialog
        role="alertdialog"
        title="Empty the table?"
        description="All results go. Whoever has the result codes can add them again."
        open={isAsking}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <Button variant="primary" onClick={empty}>
              Empty the table
            </Button>
          </>
        }
      />
    </Section>
  )
}

function Paste({ codes }: { codes: readonly string[] }) {
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState<ReturnType<typeof addCodes>>()
  const wrong = outcome?.wrong ?? []

  function add() {
    const added = addCodes(codes, text)
    changeTable({ codes: added.codes })
    setOutcome(added)
    setText(added.wrong.map((line) => line.text).join('\n'))
  }

  return (
    <>
      <TextArea
        label="Result codes"
        kind="code"
        hint="One on each line, as many as you like."
        value={text}
        onChange={setText}
      />
      <div>
        <Button
          disabledReason={trimText(text) === '' ? 'Paste a result code first.' : undefined}
          onClick={add}
        >
          Add to the table
        </Button>
      </div>
      <LiveRegion>
        {wrong.length > 0 && (
          <Notice
            tone="warning"
            title={
              wrong.length === 1 ? '1 line was not added' : `${wrong.length} lines were not added`
            }
          >
            <ul>
              {wrong.map(({ line, why }) => (
                <li key={line}>
                  Line {line}: {why}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </LiveRegion>
    </>
  )
}

type RowsProps = {
  rows: readonly ClassRow[]
  codes: readonly string[]
  titleOf: (exercise: string) => string
}

function Rows({ rows, codes, titleOf }: RowsProps) {
  return (
    <Table
      label="Results of the class"
      head={
        <>
          <HeadCell>Learner</HeadCell>
          <HeadCell>Exercise</HeadCell>
          <HeadCell>Result</HeadCell>
          <HeadCell>Minutes</HeadCell>
          <HeadCell>Remarks</HeadCell>
          <HeadCell>
            <span className="sr-only">Remove</span>
          </HeadCell>
        </>
      }
    >
      {rows.map(({ code, ...row }) => (
        <Row key={code}>
          <Cell label="Learner" isRowHeader>
            {row.learner === '' ? (
              <span className="text-muted">No name</span>
            ) : (
              <Typed>{row.learner}</Typed>
            )}
          </Cell>
          <Cell label="Exercise">{titleOf(row.exercise)}</Cell>
          <Cell label="Result">
            <Badge tone={row.isPassed ? 'positive' : 'negative'}>
              {row.isPassed ? 'Passed' : 'Not passed'}
            </Badge>
          </Cell>
          <Cell label="Minutes">{minutesOf(row)}</Cell>
          <Cell label="Remarks">{row.remarks}</Cell>
          <Cell label="">
            <IconButton
              size="small"
              label={`Remove ${row.learner === '' ? 'the result without a name' : row.learner}: ${titleOf(row.exercise)}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => changeTable({ codes: codes.filter((one) => one !== code) })}
            />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
