// A state as a dot and a word; the shape differs too, not the colour alone.
import type { ReactNode } from 'react'

export type StatusTone = 'positive' | 'neutral' | 'negative'

// Forced colours take every ground away but those of the system, and hollow means inactive.
const filled = 'forced-colors:bg-[CanvasText]'

const dots: Record<StatusTone, string> = {
  positive: `rounded-full bg-positive border-positive ${filled}`,
  neutral: 'rounded-full border-edge',
  negative: `bg-negative border-negative ${filled}`,
}

export function StatusDot({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <span aria-hidden className={`size-2.5 shrink-0 border-2 ${dots[tone]}`} />
      <span>{children}</span>
    </span>
  )
}
