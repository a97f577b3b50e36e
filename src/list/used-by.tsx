// In the list: which callers use a credential, and whether they get through right now.
import type { CallersSummary } from '#contract/caller.ts'
import { Verbatim } from '#ui/sentence.tsx'
import { StatusDot } from '#ui/status-dot.tsx'

export function UsedBy({ callers }: { callers: CallersSummary | undefined }) {
  if (!callers) return null
  const { names, worstNow } = callers
  const outcome = worstNow === 200 ? '' : `, refused with ${worstNow}`
  return (
    <span className="text-muted">
      <StatusDot tone={worstNow === 200 ? 'positive' : 'negative'}>
        Used by <Verbatim>{names.join(', ')}</Verbatim>
        {outcome}
      </StatusDot>
    </span>
  )
}
