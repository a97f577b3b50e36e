// Above the table, a sentence for the whole tab: which keys end, and who is refused. It filters.
import { CircleX, Hourglass, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import type { TabSummary } from '#contract/credential-list.ts'
import type { ListView } from '#contract/list-view.ts'
import type { Address } from '#listing/use-address.ts'
import { addition } from '#ui/additions.ts'
import { SimulatorMark } from '#ui/simulator-only.tsx'

import { endingInWords, refusedInWords } from './attention-words.ts'

type TabAttentionProps = { summary: TabSummary; address: Address<ListView> }

/**
 * A sentence above the list says which keys end soon, whether they are still used, and who is
 * refused. [choice: expiry-in-sight.e2e.ts]
 */
export function TabAttention({ summary, address }: TabAttentionProps) {
  const { ending, inUse, refused } = summary
  if (ending === 0 && refused === 0) return null
  return (
    <div {...addition} className="flex gap-3">
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {ending > 0 && (
          <FilterSentence
            state="expiring"
            address={address}
            icon={inUse > 0 ? <TriangleAlert aria-hidden /> : <Hourglass aria-hidden />}
            look={inUse > 0 ? 'font-semibold text-warning' : 'text-ink'}
          >
            {endingInWords(summary)}
          </FilterSentence>
        )}
        {refused > 0 && (
          <FilterSentence
            state="refused"
            address={address}
            icon={<CircleX aria-hidden />}
            look="font-semibold text-negative"
          >
            {refusedInWords(refused)}
          </FilterSentence>
        )}
      </div>
      <SimulatorMark isShort />
    </div>
  )
}

type FilterSentenceProps = {
  state: 'expiring' | 'refused'
  address: Address<ListView>
  icon: ReactNode
  look: string
  children: string
}

/** A press shows what it speaks of, out of the whole tab as it does; the next one shows everything. */
function FilterSentence({ state, address, icon, look, children }: FilterSentenceProps) {
  const { keys = [] } = address.wanted
  const isOn = keys.length === 1 && keys[0] === state

  function press() {
    if (isOn) address.reset()
    else address.showOnly({ keys: [state], sort: 'expiry' })
  }

  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={press}
      className={`inline-flex min-h-6 items-center gap-1.5 rounded-sm text-left underline decoration-dotted decoration-1 underline-offset-3 hover:decoration-solid aria-pressed:bg-primary-soft aria-pressed:px-1.5 aria-pressed:no-underline [&>svg]:size-4 [&>svg]:shrink-0 ${look}`}
    >
      {icon}
      {children}
    </button>
  )
}
