// The parts of a page: sections with a large title, and the bordered cards in them.
import type { ReactNode } from 'react'
import { useId } from 'react'

import { addition } from './additions.ts'
import { useSectionHeading } from './sections.ts'
import { SimulatorMark } from './simulator-only.tsx'

type SectionProps = {
  /** Names the region. */
  title: string
  description?: ReactNode
  /** The original has no such section. */
  isAddition?: boolean | undefined
  children: ReactNode
}

export function Section({ title, description, isAddition = false, children }: SectionProps) {
  const id = useId()
  const heading = useSectionHeading(title, isAddition)
  return (
    <section {...(isAddition && addition)} aria-labelledby={id} className="flex flex-col gap-3">
      <div>
        <div className="flex flex-wrap items-center gap-x-3">
          <h2
            ref={heading}
            id={id}
            tabIndex={-1}
            className="min-w-0 text-xl leading-7 font-semibold"
          >
            {title}
          </h2>
          {isAddition && <SimulatorMark />}
        </div>
        {description !== undefined && <p className="mt-1 text-muted">{description}</p>}
      </div>
      {children}
    </section>
  )
}

type CardProps = {
  title?: string | undefined
  description?: ReactNode
  /** Makes the card a landmark or a group, named by its title. */
  role?: 'region' | 'group' | undefined
  /** At the right of the title. */
  actions?: ReactNode
  /** Where much is to be in sight at once. */
  isCompact?: boolean | undefined
  /** The original has no such card. */
  isAddition?: boolean | undefined
  children: ReactNode
}

export function Card({
  title,
  description,
  role,
  actions,
  isCompact = false,
  isAddition = false,
  children,
}: CardProps) {
  const id = useId()
  const isNamed = role !== undefined && title !== undefined
  return (
    <div
      {...(isAddition && addition)}
      role={isNamed ? role : undefined}
      aria-labelledby={isNamed ? id : undefined}
      className={`flex min-w-0 flex-col rounded-md border bg-card ${isCompact ? 'gap-2 p-4' : 'gap-4 p-4 sm:p-6'}`}
    >
      {title !== undefined && (
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-3">
              <h3 id={id} className="min-w-0 text-base font-semibold">
                {title}
              </h3>
              {isAddition && <SimulatorMark />}
            </div>
            {description !== undefined && <p className="mt-1 text-muted">{description}</p>}
          </div>
          {actions}
        </div>
      )}
      {children}
    </div>
  )
}
