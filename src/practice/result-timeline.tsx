// Keys and integrations along one axis of time, with everything that the learner did on it.
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'

import type { Lane, Result } from '#contract/practice.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { Button } from '#ui/button.tsx'
import { Sentence } from '#ui/sentence.tsx'
import { absoluteText } from '#ui/time-text.ts'

import { goBack } from './begin.ts'
import { Mistakes } from './mistakes.tsx'

type Scale = { place: (at: number) => number; now: number }

type ResultTimelineProps = {
  result: Result
  /** The events that one can go back to. */
  moments: readonly number[]
}

/** The drawing says to the eye what the two lists beside it say to everybody. */
export function ResultTimeline({ result, moments }: ResultTimelineProps) {
  const { startedAt, finishedAt, lanes, actions } = result
  const span = Math.max(finishedAt - startedAt, 1)
  const scale: Scale = {
    place: (at) => Math.min(1, Math.max(0, (at - startedAt) / span)),
    now: finishedAt,
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        From <Stamp at={startedAt} show="absolute" /> to <Stamp at={finishedAt} show="absolute" />.
      </p>
      <ul className="flex flex-col gap-3">
        {lanes.map((lane) => (
          <li key={lane.kind + lane.name}>
            <p>
              <Sentence>{lane.name}</Sentence>:{' '}
              <span className="text-muted">{laneInWords(lane)}</span>
            </p>
            <Drawing lane={lane} actions={actions} scale={scale} />
          </li>
        ))}
      </ul>
      {actions.length === 0 ? (
        <p>Nothing was saved and nothing was given to anybody.</p>
      ) : (
        <ol className="flex list-decimal flex-col gap-3 pl-6">
          {actions.map(({ number, at, by, words }, index) => (
            // The same can be done twice within a second.
            <li key={index}>
              <Stamp at={at} show="absolute" />, {by}: <Sentence>{words}</Sentence>
              {number !== undefined && moments.includes(number) && (
                <FromHere event={number} place={index + 1} />
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** The exercise goes on from just before or just after what was done. [choice: try-again.e2e.ts] */
function FromHere({ event, place }: { event: number; place: number }) {
  const [mistakes, setMistakes] = useState<string[]>([])
  const ways = [
    ['before', `Try again from before step ${place}`],
    ['after', `Try again from after step ${place}`],
  ] as const
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-2 print:hidden">
      {ways.map(([from, words]) => (
        <Button
          key={from}
          size="small"
          icon={<RotateCcw aria-hidden />}
          onClick={() => void goBack(event, from).then(setMistakes)}
        >
          {words}
        </Button>
      ))}
      {mistakes.length > 0 && <Mistakes mistakes={mistakes} />}
    </div>
  )
}

/** An SVG, as widths of its own would be styles in elements, which the policy forbids. */
function Drawing({
  lane,
  actions,
  scale: { place, now },
}: {
  lane: Lane
  actions: Result['actions']
  scale: Scale
}) {
  return (
    <svg viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden className="mt-1 h-6 w-full">
      <rect x="0" y="8" width="1000" height="8" className="fill-sunken" />
      {lane.stretches.map(({ from, to, status }) => (
        <rect
          key={from}
          x={place(from) * 1000}
          y={status === null || status === 200 ? 8 : 4}
          width={Math.max(2, (place(to ?? now) - place(from)) * 1000)}
          height={status === null || status === 200 ? 8 : 16}
          className={lookOf(status)}
        />
      ))}
      {actions.map(({ at }, index) => (
        <rect key={index} x={place(at) * 999} y="0" width="2" height="24" className="fill-ink" />
      ))}
    </svg>
  )
}

function lookOf(status: Lane['stretches'][number]['status']): string {
  if (status === null) return 'fill-primary'
  return status === 200 ? 'fill-positive' : 'fill-negative'
}

function laneInWords({ kind, stretches }: Lane): string {
  return stretches
    .map(({ from, to, status }) => {
      const span =
        to === null
          ? `from ${absoluteText(from)} on`
          : `${absoluteText(from)} to ${absoluteText(to)}`
      if (kind === 'key') return `works ${span}`
      return `${status === 200 ? 'answered' : `refused with ${status}`} ${span}`
    })
    .join('; ')
}
