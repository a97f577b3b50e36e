// What stands where a list would, while there is nothing in it.
import type { ReactNode } from 'react'

import { Sentence } from './sentence.tsx'

type EmptyStateProps = {
  title: string
  children?: ReactNode
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-md border border-dashed px-6 py-12 text-center">
      <p className="text-base font-semibold">
        <Sentence>{title}</Sentence>
      </p>
      {children !== undefined && <div className="max-w-md text-muted">{children}</div>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  )
}
