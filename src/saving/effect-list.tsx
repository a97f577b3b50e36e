// What a save does beyond this page, in one list, each fact once.
import { addition } from '#ui/additions.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Sentence } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

import { gravestFirst, type Effect, type Gravity } from './effect.ts'

/**
 * Before a save, the page says what it would do to simulated integrations. [choice:
 * consequence.test.ts]
 */
export function EffectList({ effects }: { effects: readonly Effect[] }) {
  return (
    <LiveRegion>
      {effects.length > 0 && (
        <ul {...addition} aria-label="What this save does" className="mt-1">
          {gravestFirst(effects).map(({ words, gravity }, index) => (
            <li key={words} className={tones[gravity]}>
              <Sentence>{words}</Sentence> {index === 0 && <SimulatorMark isShort />}
            </li>
          ))}
        </ul>
      )}
    </LiveRegion>
  )
}

const tones: Record<Gravity, string> = {
  stops: 'text-negative',
  ends: 'text-warning',
  helps: 'text-positive',
}
