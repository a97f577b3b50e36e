// The pale band at the top of a page: where one is, and what one can do there.
import type { ReactNode } from 'react'

import { columnWidth } from './page-body.tsx'

type PageHeaderProps = {
  /** The level 1 heading; it takes focus after navigation. */
  title: string
  description?: ReactNode
  /** Beside the heading. */
  badge?: ReactNode
  /** Above the heading: the way back. */
  back?: ReactNode
  actions?: ReactNode
  /** Over a list: low, and as wide as the list is. */
  isWide?: boolean | undefined
}

export function PageHeader(props: PageHeaderProps) {
  const { title, description, badge, back, actions, isWide = false } = props
  return (
    <div className={`border-b bg-band px-4 lg:px-8 ${isWide ? 'py-3' : 'py-6'}`}>
      <div
        className={`mx-auto flex flex-wrap justify-between gap-x-4 gap-y-2 ${isWide ? 'items-center' : 'items-end'} ${columnWidth(isWide)}`}
      >
        <div
          className={
            isWide ? 'flex min-w-0 flex-1 basis-80 flex-wrap items-baseline gap-x-4' : 'min-w-0'
          }
        >
          {back !== undefined && (
            <div className="mb-2 [&>a]:inline-block [&>a]:min-h-6">{back}</div>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <h1 tabIndex={-1} className="min-w-0 text-[1.75rem] leading-9 font-semibold">
              {title}
            </h1>
            {badge}
          </div>
          {description !== undefined && (
            <p className={`text-muted ${isWide ? 'max-sm:sr-only' : 'mt-1'}`}>{description}</p>
          )}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  )
}
