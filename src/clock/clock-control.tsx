// Shows the time of the simulated world at all times, and opens the panel that moves it.
import { ChevronDown, Clock3, Snowflake } from 'lucide-react'
import { useSyncExternalStore } from 'react'

import { onWorldTimeShift, worldClock } from '#api/world-time.ts'
import { latePart } from '#page/parts/late-part.tsx'
import { useNow } from '#page/time/now.ts'
import { Button } from '#ui/button.tsx'
import { Popover } from '#ui/popover.tsx'
import { SimulatorOnly } from '#ui/simulator-only.tsx'
import { absoluteText } from '#ui/time-text.ts'

import { isRealTime, leadInWords } from './lead.ts'

// Few people open it, so its code comes with the first press.
const ClockPanel = latePart(
  async () => (await import('./clock-panel.tsx')).ClockPanel,
  <p className="p-3 text-muted">Loading the clock…</p>,
)

export function ClockControl() {
  const { shiftMs, frozenAt } = useSyncExternalStore(onWorldTimeShift, worldClock)
  const now = useNow()
  const lead = { shiftMs, isFrozen: frozenAt !== null }
  const isReal = isRealTime(lead)
  const words = leadInWords(lead)
  return (
    <SimulatorOnly>
      <Popover
        label="Simulated time"
        align="end"
        isWide
        trigger={
          // The visible text is part of the name, as people need who speak to their computer.
          <Button
            variant={isReal ? 'quiet' : 'secondary'}
            aria-label={`Simulated time: ${isReal ? words : `${absoluteText(now)}, ${words}`}`}
          >
            {lead.isFrozen ? <Snowflake aria-hidden /> : <Clock3 aria-hidden />}
            {!isReal && <span className="max-xl:hidden">{absoluteText(now)},</span>}
            <span className="max-md:hidden">{words}</span>
            <ChevronDown aria-hidden className="max-sm:hidden" />
          </Button>
        }
      >
        <ClockPanel />
      </Popover>
    </SimulatorOnly>
  )
}
