// The pale band at the top of a page: where one is, and what one can do there.
import type { ReactNode } from 'react'

type PageHeaderProps = {
  /** The level 1 heading; it takes focus after navigation. */
  title: string
  description?: ReactNode
  /** Beside the heading. */
  badge?: ReactNode
  /** Above the heading: the way back. */
  back?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, description, badge, back, actions }: PageHeaderProps) {
  return (
    <div className="border-b bg-band px-4 py-6 lg:px-8">
      <div className="mx-auto flex max-w-page flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          {back !== undefined && (
            <div className="mb-2 [&>a]:inline-block [&>a]:min-h-6">{back}</div>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <h1 tabIndex={-1} className="min-w-0 text-[1.75rem] leading-9 font-semibold">
              {title}
            </h1>
            {badge}
          </div>
          {description !== undefined && <p className="mt-1 text-muted">{description}</p>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  )
}
