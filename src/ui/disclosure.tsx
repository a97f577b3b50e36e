// A heading that opens and closes what is under it, with a counter at its right.
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useId } from 'react'

import { addition } from './additions.ts'

type DisclosureProps = {
  heading: string
  /** Part of the button's name, after the heading: '3/7'. */
  counter?: string | undefined
  open: boolean
  onToggle: (open: boolean) => void
  /** A control before the heading, outside the button: a checkbox for the whole group, say. */
  leading?: ReactNode
  headingLevel?: 3 | 4 | undefined
  /** The original has no such thing. */
  isAddition?: boolean | undefined
  children: ReactNode
}

export function Disclosure({
  heading,
  counter,
  open,
  onToggle,
  leading,
  headingLevel = 4,
  isAddition = false,
  children,
}: DisclosureProps) {
  const id = useId()
  const Heading = headingLevel === 3 ? 'h3' : 'h4'

  function toggle() {
    onToggle(!open)
  }

  return (
    <div {...(isAddition && addition)} className="border-b border-line last:border-b-0">
      <div className="flex items-center gap-2">
        {leading}
        <Heading className="min-w-0 flex-1">
          <button
            id={`${id}-button`}
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={toggle}
            className="flex min-h-11 w-full items-center gap-2 rounded-md px-1 py-2 text-left font-semibold outline-offset-[-2px]! hover:bg-hover"
          >
            <ChevronDown
              aria-hidden
              className={`size-4 shrink-0 text-muted motion-safe:transition-transform ${open ? '' : '-rotate-90'}`}
            />
            <span className="min-w-0 flex-1">{heading}</span>
            {counter !== undefined && (
              <>
                {' '}
                <span className="rounded-sm bg-sunken px-1.5 text-xs font-normal text-muted tabular-nums">
                  {counter}
                </span>
              </>
            )}
          </button>
        </Heading>
      </div>
      <div id={id} role="group" aria-labelledby={`${id}-button`} hidden={!open}>
        {open && <div className="pt-1 pb-4 pl-7">{children}</div>}
      </div>
    </div>
  )
}
