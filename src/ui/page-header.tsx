// The pale band at the top of a page: where one is, and what one can do there.
import type { ReactNode } from 'react'

import { columnWidths, type PageLayout } from './page-body.tsx'

type PageHeaderProps = {
  /** The level 1 heading; it takes focus after navigation. */
  title: string
  description?: ReactNode
  /** Beside the heading. */
  badge?: ReactNode
  /** Above the heading: the way back. */
  back?: ReactNode
  actions?: ReactNode
  /** Over a list or sections it is low: what is below matters more. */
  layout?: PageLayout | undefined
}

export function PageHeader(props: PageHeaderProps) {
  const { title, description, badge, back, actions, layout = 'form' } = props
  const look = looks[layout]
  return (
    <div className={`band border-b bg-band px-4 lg:px-8 ${look.band}`}>
      <div
        className={`mx-auto flex flex-wrap justify-between gap-x-4 gap-y-2 ${look.row} ${columnWidths[layout]}`}
      >
        <div className={`min-w-0 ${look.words}`}>
          {back !== undefined && (
            <div className={`[&>a]:inline-block [&>a]:min-h-6 ${look.back}`}>{back}</div>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <h1 tabIndex={-1} className={`min-w-0 font-semibold ${look.title}`}>
              {title}
            </h1>
            {badge}
          </div>
          {description !== undefined && (
            <p className={`text-muted ${look.description}`}>{description}</p>
          )}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  )
}

type Look = Record<'band' | 'row' | 'words' | 'back' | 'title' | 'description', string>

const looks: Record<PageLayout, Look> = {
  form: {
    band: 'py-6',
    row: 'items-end',
    words: '',
    back: 'mb-2',
    title: 'text-[1.75rem] leading-9',
    description: 'mt-1',
  },
  list: {
    band: 'py-3',
    row: 'items-center',
    words: 'flex flex-1 basis-80 flex-wrap items-baseline gap-x-4',
    back: 'mb-2',
    title: 'text-[1.75rem] leading-9',
    description: 'max-sm:sr-only',
  },
  sections: {
    band: 'py-1',
    row: 'items-end',
    words: '',
    back: '',
    title: 'text-2xl leading-8',
    description: '',
  },
}
