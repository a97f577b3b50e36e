// The centred column under the page header.
import type { ReactNode } from 'react'

export function PageBody({ children }: { children: ReactNode }) {
  return (
    <div className="px-4 py-6 lg:px-8">
      <div className="mx-auto flex max-w-page flex-col gap-8">{children}</div>
    </div>
  )
}
