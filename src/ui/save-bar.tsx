// The bar below a form that is always in sight: what is pending, and the way to commit it.
import { ChevronUp } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'

import { BarBelow } from './frame.tsx'

type SaveBarProps = {
  /** Names the region. */
  label: string
  /** What is pending, in words, what matters most first. */
  children?: ReactNode
  /** Buttons, the main one last. */
  actions: ReactNode
}

/** Never more than a third of the window. A short window shows one line of it, and the rest on demand. */
export function SaveBar({ label, children, actions }: SaveBarProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <BarBelow>
      <section
        aria-label={label}
        className={`overflow-hidden border-t bg-card px-4 [scrollbar-gutter:stable] py-3 shadow-pop lg:px-8 short:py-2 print:hidden ${isOpen ? 'short:*:max-h-[75dvh]' : ''}`}
      >
        <div className="mx-auto grid max-h-[calc(33dvh-1.5rem)] max-w-page grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:grid-rows-[minmax(0,1fr)] short:gap-y-1">
          <div className="flex max-h-full min-h-0 items-start gap-2">
            <div
              id={id}
              className={`max-h-full min-w-0 flex-1 self-stretch overflow-y-auto ${isOpen ? '' : folded}`}
            >
              {children}
            </div>
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setOpen(!isOpen)}
              className="hidden min-h-6 items-center gap-1 rounded-sm font-semibold text-link short:inline-flex"
            >
              Details
              <ChevronUp aria-hidden className={`size-4 ${isOpen ? 'rotate-180' : ''}`} />
            </button>
          </div>
          <div className="flex flex-wrap justify-end gap-3 max-sm:*:grow short:[&_button]:min-h-8">
            {actions}
          </div>
        </div>
      </section>
    </BarBelow>
  )
}

/** The first thing that is said, on one line. */
const folded = 'short:*:truncate short:[&>*:not(:nth-child(1_of_:not(:empty)))]:hidden'
