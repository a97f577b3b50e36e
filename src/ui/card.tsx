// The parts of a page: sections with a large title, and the bordered cards in them.
import type { ReactNode } from 'react'
import { useId } from 'react'

type SectionProps = {
  /** Names the region. */
  title: string
  description?: ReactNode
  children: ReactNode
}

export function Section({ title, description, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <div>
        <h2 id={id} className="text-2xl font-normal">
          {title}
        </h2>
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
  children: ReactNode
}

export function Card({ title, description, role, actions, children }: CardProps) {
  const id = useId()
  const isNamed = role !== undefined && title !== undefined
  return (
    <div
      role={isNamed ? role : undefined}
      aria-labelledby={isNamed ? id : undefined}
      className="flex min-w-0 flex-col gap-4 rounded-md border bg-card p-4 sm:p-6"
    >
      {title !== undefined && (
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h3 id={id} className="text-base font-semibold">
              {title}
            </h3>
            {description !== undefined && <p className="mt-1 text-muted">{description}</p>}
          </div>
          {actions}
        </div>
      )}
      {children}
    </div>
  )
}
