// The panel that moves the world's clock: by steps, to the next expiry, or to a chosen instant.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { clockQuery, moveClock, type ClockMove } from '#api/clock.ts'
import type { ClockState } from '#contract/sandbox.ts'
import { day, hour } from '#domain/values/time.ts'
import { useNow } from '#page/time/now.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

import { ChosenInstant } from './chosen-instant.tsx'
import { distanceInWords, isRealTime } from './clock-words.ts'
import { localText } from './local-instant.ts'
import { NextExpiry, type Move } from './next-expiry.tsx'

const steps = [
  ['-1 hour', -hour],
  ['+1 hour', hour],
  ['+24 hours', day],
] as const

/**
 * The clock goes to the second before the next end of a key, to the end itself, and to the second
 * after. [choice: clock.e2e.ts]
 */
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
    <div className="flex flex-col gap-3 p-2">
      <State clock={clock} now={now} />
      <Standing clock={clock} move={move} />
      <div role="group" aria-label="Steps" className="flex flex-wrap gap-2 *:flex-auto">
        {steps.map(([name, ms]) => (
          <Button key={name} size="small" onClick={() => void move({ move: 'advance', ms })}>
            {name}
          </Button>
        ))}
      </div>
      <NextExpiry clock={clock} move={move} />
      <ChosenInstant
        text={typed ?? localText(now)}
        onChange={setTyped}
        onChoose={(at) => void move({ move: 'set', at, freeze: true })}
      />
      {failure !== undefined && (
        <p role="alert" className="font-semibold text-negative">
          {failure}
        </p>
      )}
    </div>
  )
}

function State({ clock, now }: { clock: ClockState; now: number }) {
  return (
    <div>
      <p className="text-base font-semibold">
        <Stamp at={now} show="absolute" /> <SimulatorMark />
      </p>
      <p className="text-muted">{differenceInWords(clock)}</p>
      <LiveRegion>
        {clock.isFrozen && (
          <p className="mt-1">The clock stands still, so that you can look around.</p>
        )}
      </LiveRegion>
    </div>
  )
}

/** Whether the clock goes on: one press either way, at one place. */
function Standing({ clock, move }: { clock: ClockState; move: Move }) {
  const { isFrozen } = clock
  return (
    <div className="flex flex-wrap gap-2 *:flex-auto">
      <Button
        size="small"
        variant={isFrozen ? 'primary' : 'secondary'}
        onClick={() => void move({ move: isFrozen ? 'run' : 'freeze' })}
      >
        {isFrozen ? 'Let the clock run' : 'Freeze the clock'}
      </Button>
      <Button
        size="small"
        disabledReason={
          isRealTime(asClock(clock)) ? 'The clock shows real time already.' : undefined
        }
        onClick={() => void move({ move: 'real' })}
      >
        Back to real time
      </Button>
    </div>
  )
}

function asClock({ shiftMs, isFrozen, now }: ClockState) {
  return { shiftMs, frozenAt: isFrozen ? now : null }
}

/** How the world's time lies to real time. A clock that was moved back says so. */
function differenceInWords(clock: ClockState): string {
  if (isRealTime(asClock(clock))) return 'The simulated world runs on real time.'
  const state = clock.isFrozen ? 'Frozen' : 'Running'
  const distance = distanceInWords(clock.shiftMs)
  if (distance === undefined) return `${state}, at real time`
  return `${state}, ${distance}${clock.shiftMs > 0 ? ' of' : ''} real time`
}
