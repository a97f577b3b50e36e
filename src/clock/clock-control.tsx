// Shows the time of the simulated world at all times, and opens the panel that moves it.
import { Clock3, Snowflake } from 'lucide-react'
import { useSyncExternalStore } from 'react'

import { onWorldTimeShift, worldClock } from '#api/world-time.ts'
import { latePart } from '#page/parts/late-part.tsx'
import { useNow } from '#page/time/now.ts'
import { Button } from '#ui/button.tsx'
import { Popover } from '#ui/popover.tsx'
import { SimulatorOnly } from '#ui/simulator-only.tsx'
import { absoluteText } from '#ui/time-text.ts'

// Few people open it, so its code comes with the first press.
const ClockPanel = latePart(
  async () => (await import('./clock-panel.tsx')).ClockPanel,
  <p className="p-3 text-muted">Loading the clock…</p>,
)

export function ClockControl() {
  const { shiftMs, frozenAt } = useSyncExternalStore(onWorldTimeShift, worldClock)
  const now = useNow()
  const isReal = shiftMs === 0 && frozenAt === null
  return (
    <SimulatorOnly>
      <Popover
        label="Simulated time"
        align="end"
        trigger={
          <Button variant={isReal ? 'quiet' : 'secondary'} aria-label={nameOf(isReal, now)}>
            {frozenAt === null ? <Clock3 aria-hidden /> : <Snowflake aria-hidden />}
            {!isReal && <span className="max-lg:hidden">{absoluteText(now)}</span>}
          </Button>
        }
      >
        <ClockPanel />
      </Popover>
    </SimulatorOnly>
  )
}

/** The visible text is part of the name, as it must be for people who speak to their computer. */
function nameOf(isReal: boolean, now: number): string {
  return isReal ? 'Simulated time: real time' : `Simulated time: ${absoluteText(now)}`
}
