// How an exercise went, on a page of its own that can be printed and copied.
import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'

import { toApiError } from '#api/api-error.ts'
import { practiceQuery } from '#api/practice.ts'
import type { PracticeState, Result } from '#contract/practice.ts'
import {
  counted,
  durationInWords,
  factWords,
  isAsked,
  resultInText,
} from '#domain/exercises/result-text.ts'
import { usePageTitle } from '#page/page-title.ts'
import { KeepMomentButton } from '#page/moment/keep-moment.tsx'
import { saveSession } from '#page/moment/save-session.ts'
import { useSignal } from '#page/signal.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { Badge } from '#ui/badge.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Sentence } from '#ui/sentence.tsx'

import { beginExercise } from './begin.ts'
import { joinedClass } from './class-store.ts'
import { Mistakes } from './mistakes.tsx'
import { practicePaths } from './practice-paths.ts'
import { ResultCode } from './result-code.tsx'
import { ResultTimeline } from './result-timeline.tsx'
import { Standing } from './turns.tsx'
import { learnerOf, noteResult, turns } from './turns-store.ts'

export function ResultPage() {
  usePageTitle('Result')
  const { data, isPending } = useQuery(practiceQuery)
  const back = <Link to={practicePaths.list}>All exercises</Link>
  if (isPending) return <PageHeader title="Result" back={back} />
  if (!data?.result) {
    return (
      <>
        <PageHeader title="Result" back={back} />
        <PageBody>
          <EmptyState title="There is no result yet">
            An exercise has one once it was finished, until another world is started.
          </EmptyState>
        </PageBody>
      </>
    )
  }
  return <Whole state={data} result={data.result} />
}

/** Facts are marked, and each remark names the event that it comes from. [choice: exercise-result.e2e.ts] */
function Whole({ state, result }: { state: PracticeState; result: Result }) {
  const { exercise } = state
  const now = useSignal(turns)
  const learner = learnerOf(state)
  const joined = useSignal(joinedClass)
  useEffect(() => noteResult(state, result), [state, result])
  return (
    <>
      <PageHeader
        title={`Result: ${exercise.title}`}
        badge={
          <Badge tone={result.isPassed ? 'positive' : 'negative'}>
            {result.isPassed ? 'Passed' : 'Not passed'}
          </Badge>
        }
        description={
          <>
            <Stamp at={result.startedAt} show="absolute" />, took {durationInWords(result.tookMs)},{' '}
            {counted(result.hints, 'hint')}, {counted(result.shown, 'step')} shown
            {result.tries > 0 && `, gone back ${counted(result.tries, 'time')}`}
          </>
        }
        back={<Link to={practicePaths.list}>All exercises</Link>}
        actions={<Actions state={state} result={result} />}
      />
      <PageBody>
        {now && learner !== undefined && (
          <Section title="Two learners in turn">
            <Card>
              <Standing now={now} />
            </Card>
          </Section>
        )}
        <Section title="Goals">
          <Card>
            <ul className="flex flex-col gap-2">
              {result.goals.map(({ id, words, isMet }) => (
                <li key={id} className="flex flex-wrap items-center gap-2">
                  <Badge tone={isMet ? 'positive' : 'negative'}>{isMet ? 'Reached' : 'Open'}</Badge>
                  <span>
                    <Sentence>{words}</Sentence>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
        <Section title="What it cost" description="Facts are marked, never words or extra clicks.">
          <Card>
            <Facts state={state} result={result} />
          </Card>
        </Section>
        {result.remarks.length > 0 && (
          <Section title="Remarks">
            <Card>
              <ul className="flex flex-col gap-3">
                {result.remarks.map((remark, index) => (
                  // Two remarks can say the same.
                  <li key={index}>
                    <p>
                      <Sentence>{remark.words}</Sentence>
                    </p>
                    {remark.event && (
                      <p className="text-muted">
                        <Stamp at={remark.event.at} show="absolute" />:{' '}
                        <Sentence>{remark.event.words}</Sentence>
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
        )}
        <ResultCode
          exercise={exercise}
          result={result}
          learner={learner ?? joined?.learner ?? ''}
        />
        <Section title="What happened when">
          <Card>
            <ResultTimeline result={result} moments={state.moments} />
          </Card>
        </Section>
      </PageBody>
    </>
  )
}

function Actions({ state, result }: { state: PracticeState; result: Result }) {
  const [mistakes, setMistakes] = useState<string[]>([])
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <CopyButton
        label="Copy the result"
        text={resultInText(state, result, learnerOf(state) ?? '')}
      />
      <Button onClick={() => print()}>Print</Button>
      <Button
        icon={<RotateCcw aria-hidden />}
        onClick={() => void beginExercise(state.exercise, { isAsked: true }).then(setMistakes)}
      >
        Try again
      </Button>
      <KeepMomentButton />
      <SaveSession />
      {mistakes.length > 0 && <Mistakes mistakes={mistakes} />}
    </div>
  )
}

/** What was done in the exercise can be handed on as a runbook, and replayed. [choice: exercise-result.e2e.ts] */
function SaveSession() {
  const [failure, setFailure] = useState<string>()
  const save = (as: 'runbook' | 'spec') => {
    setFailure(undefined)
    saveSession(as).catch((cause: unknown) => setFailure(toApiError(cause).message))
  }
  return (
    <>
      <Button onClick={() => save('runbook')}>Save the runbook</Button>
      <Button onClick={() => save('spec')}>Save as a Playwright spec</Button>
      {failure !== undefined && (
        <Notice tone="danger" live="alert">
          {failure}
        </Notice>
      )}
    </>
  )
}

function Facts({ state: { exercise }, result }: { state: PracticeState; result: Result }) {
  return (
    <>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-3">
        {result.facts
          .filter(({ fact }) => isAsked(fact, exercise))
          .map(({ fact, count, isOver }) => (
            <div key={fact} className="border-t pt-2">
              <dt className="text-muted">{factWords[fact]}</dt>
              <dd className="text-xl font-semibold tabular-nums">
                {count} {isOver && <Badge tone="negative">Too many</Badge>}
              </dd>
            </div>
          ))}
      </dl>
      {result.downtime.map(({ caller, calls, seconds }) => (
        <p key={caller}>
          {caller}: {counted(calls, 'failed call')}, {counted(seconds, 'second')} of downtime.
        </p>
      ))}
    </>
  )
}
