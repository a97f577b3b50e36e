// The panel that moves the world's clock: by steps, to the next expiry, or to a chosen instant.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { clockQuery, moveClock, type ClockMove } from '#api/clock.ts'
import type { ClockState } from '#contract/sandbox.ts'
import { day, hour, second } from '#domain/values/time.ts'
import { useNow } from '#page/time/now.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { Button } from '#ui/button.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'
import { lengthText } from '#ui/time-text.ts'

import { ChosenInstant } from './chosen-instant.tsx'
import { localText } from './local-instant.ts'

export function ClockPanel() {
  const queryClient = useQueryClient()
  const { data: clock } = useSuspenseQuery(clockQuery)
  const now = useNow()
  const [failure, setFailure] = useState<string>()
  const [typed, setTyped] = useState<string>()

  async function move(step: ClockMove): Promise<void> {
    setFailure(undefined)
    try {
      await moveClock(queryClient, step)
      // What somebody went on typing meanwhile stays.
      setTyped((latest) => (latest === typed ? undefined : latest))
    } catch (cause) {
      setFailure(toApiError(cause).message)
    }
  }

  return (
    <div className="flex flex-col gap-4 p-2">
      <div>
        <p className="flex flex-wrap items-center justify-between gap-2 font-semibold">
          <Stamp at={now} show="absolute" /> <SimulatorMark />
        </p>
        <p className="text-muted">{differenceInWords(clock)}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => void move({ move: 'advance', ms: -hour })}>
          -1 hour
        </Button>
        <Button size="small" onClick={() => void move({ move: 'advance', ms: hour })}>
          +1 hour
        </Button>
        <Button size="small" onClick={() => void move({ move: 'advance', ms: day })}>
          +24 hours
        </Button>
        <Button size="small" onClick={() => void move({ move: clock.isFrozen ? 'run' : 'freeze' })}>
          {clock.isFrozen ? 'Let the clock run' : 'Freeze the clock'}
        </Button>
        <Button
          size="small"
          disabledReason={isReal(clock) ? 'The clock shows real time already.' : undefined}
          onClick={() => void move({ move: 'real' })}
        >
          Back to real time
        </Button>
      </div>
      <NextExpiry clock={clock} move={move} />
      <ChosenInstant
        text={typed ?? localText(now)}
        onChange={setTyped}
        onChoose={(at) => void move({ move: 'set', at })}
      />
      {failure !== undefined && (
        <p role="alert" className="font-semibold text-negative">
          {failure}
        </p>
      )}
    </div>
  )
}

type NextExpiryProps = { clock: ClockState; move: (step: ClockMove) => Promise<void> }

function NextExpiry({ clock, move }: NextExpiryProps) {
  if (!clock.nextExpiry) return <p className="text-muted">No key is about to expire.</p>
  const { at, environment, username } = clock.nextExpiry
  const to = (offsetMs: number, freeze?: boolean) => () =>
    void move({ move: 'set', at: at + offsetMs, freeze })
  return (
    <div role="group" aria-label="Next expiry" className="border-t pt-3">
      <p className="font-semibold">Next expiry, on {environment.toUpperCase()}</p>
      <p className="wrap-anywhere text-muted">
        A key of <Verbatim>{username}</Verbatim> expires <Stamp of="future" at={at} />
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={to(-second, true)}>
          1 second before
        </Button>
        <Button size="small" onClick={to(0)}>
          At expiry
        </Button>
        <Button size="small" onClick={to(second)}>
          1 second after
        </Button>
      </div>
    </div>
  )
}

function isReal({ shiftMs, isFrozen }: ClockState): boolean {
  return !isFrozen && Math.abs(shiftMs) < second
}

/** How the world's time lies to real time. A clock that was moved back says so. */
function differenceInWords(clock: ClockState): string {
  const { shiftMs, isFrozen } = clock
  if (isReal(clock)) return 'The simulated world runs on real time.'
  const state = isFrozen ? 'Frozen' : 'Running'
  if (Math.abs(shiftMs) < second) return `${state}, at real time`
  const direction = shiftMs > 0 ? 'ahead of' : 'behind'
  return `${state}, ${lengthText(Math.abs(shiftMs))} ${direction} real time`
}
