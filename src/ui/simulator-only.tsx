// What the original does not have: one quiet mark, and the wrapper by which a switch hides it.
import { FlaskConical } from 'lucide-react'
import type { ReactNode } from 'react'

import { addition } from './additions.ts'
import { Tooltip } from './tooltip.tsx'

/** Around an addition that is no element of its own, without a box of its own. */
export function SimulatorOnly({ children }: { children: ReactNode }) {
  return (
    <div {...addition} className="contents">
      {children}
    </div>
  )
}

type SimulatorMarkProps = {
  /** The sign alone, for a place in a line. */
  isShort?: boolean | undefined
}

/** Goes with an addition, and with it. */
export function SimulatorMark({ isShort = false }: SimulatorMarkProps) {
  return (
    <span {...addition} className="inline-flex align-middle print:hidden">
      <Tooltip text="The original does not have this.">
        <span className={`${look} ${isShort ? 'size-4.5' : 'px-1.5'}`}>
          <FlaskConical aria-hidden className="size-3 shrink-0" />
          <span className={isShort ? 'sr-only' : ''}>Simulator only</span>
          <span className="sr-only">: the original does not have this</span>
        </span>
      </Tooltip>
    </span>
  )
}

const look =
  'inline-flex items-center justify-center gap-1 rounded-full border border-dashed border-edge text-xs font-normal whitespace-nowrap text-muted in-data-[surface=dark]:border-side-muted in-data-[surface=dark]:text-side-muted'
