// What stands where a list would, while there is nothing in it.
import type { ReactNode } from 'react'

import { Sentence } from './sentence.tsx'

type EmptyStateProps = {
  title: string
  children?: ReactNode
  action?: ReactNode
  /** Above something that is not empty: as low as a line of it. */
  isLow?: boolean | undefined
}

export function EmptyState({ title, children, action, isLow = false }: EmptyStateProps) {
  return (
    <div
      className={`flex rounded-md border border-dashed ${isLow ? 'flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3' : 'flex-col items-center gap-2 px-6 py-12 text-center'}`}
    >
      <p className="text-base font-semibold">
        <Sentence>{title}</Sentence>
      </p>
      {children !== undefined && <div className="max-w-md text-muted">{children}</div>}
      {Boolean(action) && <div className={isLow ? 'sm:ml-auto' : 'mt-3'}>{action}</div>}
    </div>
  )
}
