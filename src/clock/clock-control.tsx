// Says at all times what the simulated world's clock is up to, and opens the panel that moves it.
import { ChevronDown, Clock3, Snowflake } from 'lucide-react'
import { useSyncExternalStore } from 'react'

import { onWorldTimeShift, worldClock } from '#api/world-time.ts'
import { latePart } from '#page/parts/late-part.tsx'
import { Button } from '#ui/button.tsx'
import { Popover } from '#ui/popover.tsx'
import { SimulatorOnly } from '#ui/simulator-only.tsx'

import { clockInWords, isRealTime } from './clock-words.ts'

// Few people open it, so its code comes with the first press.
const ClockPanel = latePart(
  async () => (await import('./clock-panel.tsx')).ClockPanel,
  <p className="p-3 text-muted">Loading the clock…</p>,
)

/** The time of the simulated world can be moved, frozen and set. [choice: clock.e2e.ts] */
export function ClockControl() {
  const clock = useSyncExternalStore(onWorldTimeShift, worldClock)
  const isFrozen = clock.frozenAt !== null
  const words = clockInWords(clock)
  return (
    <SimulatorOnly>
      <Popover
        label="Simulated time"
        align="end"
        isWide
        trigger={
          // What is seen is part of the name, for people who speak to their computer.
          <Button
            variant={isRealTime(clock) ? 'quiet' : 'secondary'}
            icon={isFrozen ? <Snowflake aria-hidden /> : <Clock3 aria-hidden />}
            aria-label={`Simulated time: ${words}`}
          >
            {isFrozen ? (
              <span className="whitespace-nowrap max-md:hidden">
                Frozen<span className="max-wide:hidden">{words.slice('Frozen'.length)}</span>
              </span>
            ) : (
              <span className="whitespace-nowrap max-md:hidden">{words}</span>
            )}
            <ChevronDown aria-hidden className="max-sm:hidden" />
          </Button>
        }
      >
        <ClockPanel />
      </Popover>
    </SimulatorOnly>
  )
}
