// A word on a coloured ground; 'test' and 'live' are loud on purpose.
import type { ReactNode } from 'react'

export type BadgeTone = 'info' | 'positive' | 'warning' | 'negative' | 'test' | 'live'

const tones: Record<BadgeTone, string> = {
  info: 'border-primary bg-primary-soft text-ink',
  positive: 'border-positive bg-positive-soft text-positive',
  warning: 'border-warning bg-warning-soft text-warning',
  negative: 'border-negative bg-negative-soft text-negative',
  test: 'border-env bg-env text-on-env',
  live: 'border-env bg-env text-on-env',
}

export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  const environment = tone === 'test' || tone === 'live' ? tone : undefined
  return (
    <span
      data-environment={environment}
      className={`inline-flex items-center gap-1 rounded-sm border px-1.5 text-xs font-semibold whitespace-nowrap [&>svg]:size-3 ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
