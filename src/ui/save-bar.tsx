// The bar below a form that is always in sight: what is pending, and the way to commit it.
import { ChevronUp } from 'lucide-react'
import { useId, useRef, useState, type ReactNode } from 'react'

import { BarBelow } from './frame.tsx'
import { useOverflow } from './overflow.ts'
import { columnWidths, type PageLayout } from './page-body.tsx'

type SaveBarProps = {
  /** Names the region. */
  label: string
  /** How it stands, in a line that is always there. */
  summary: ReactNode
  /** The same in a few words, for a low or narrow window; undefined while there is nothing more. */
  short: string | undefined
  /** What is pending, in words, what matters most first. */
  children?: ReactNode
  /** Buttons, the main one last. */
  actions: ReactNode
  /** Of the page that it belongs to. */
  layout?: PageLayout | undefined
}

/**
 * Never more than a third of the window, unless somebody opens it. A low or narrow window shows a few
 * words of it; any other shows what has room, and has a button for the rest.
 */
export function SaveBar({
  label,
  summary,
  short,
  children,
  actions,
  layout = 'form',
}: SaveBarProps) {
  const id = useId()
  const details = useRef<HTMLDivElement>(null)
  const [isWanted, setWanted] = useState(false)
  const isMore = useOverflow(
    details,
    ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight,
  )
  const isFoldable = short !== undefined
  const isOpen = isWanted && isFoldable
  // What is open and fits has no more to show, but must be closed by what opened it.
  const toggle = isMore || isOpen ? 'inline-flex' : 'hidden low:inline-flex'

  return (
    <BarBelow>
      <section
        aria-label={label}
        className="overflow-hidden border-t bg-card px-4 [scrollbar-gutter:stable] py-3 shadow-pop lg:px-8 low:py-2 print:hidden"
      >
        <div
          className={`mx-auto flex flex-wrap items-center justify-end gap-x-6 gap-y-2 ${columnWidths[layout]}`}
        >
          <div
            className={`flex min-w-0 flex-1 basis-72 flex-col ${isOpen ? 'max-h-[75dvh]' : 'max-h-[calc(33dvh-1.5rem)] low:max-h-[max(1.5rem,calc(33dvh-4.5rem))]'}`}
          >
            <div className="flex flex-wrap items-baseline gap-x-3 low:gap-x-0">
              <div className={`min-w-0 ${isFoldable ? 'low:[&>:last-child]:sr-only' : ''}`}>
                {summary}
              </div>
              {isFoldable && (
                <button
                  type="button"
                  aria-expanded={isOpen}
                  aria-controls={id}
                  onClick={() => setWanted(!isOpen)}
                  className={`${toggle} min-h-6 items-center gap-1 rounded-sm font-semibold text-link`}
                >
                  <span className="low:hidden">Details</span>
                  <span className="hidden low:inline">{short}</span>
                  <ChevronUp aria-hidden className={`size-4 ${isOpen ? 'rotate-180' : ''}`} />
                </button>
              )}
            </div>
            <div
              ref={details}
              id={id}
              className={`min-h-0 overflow-y-auto ${isOpen ? '' : 'low:hidden'}`}
            >
              <div>{children}</div>
            </div>
          </div>
          <div className="flex flex-wrap justify-end gap-3 max-sm:w-full max-sm:*:grow low:[&_button]:min-h-8">
            {actions}
          </div>
        </div>
      </section>
    </BarBelow>
  )
}
