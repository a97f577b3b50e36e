// The centred column under the page header.
import type { ReactNode } from 'react'

type PageBodyProps = {
  /** As wide as the window lets it be, for a list. */
  isWide?: boolean | undefined
  children: ReactNode
}

export function PageBody({ isWide = false, children }: PageBodyProps) {
  return (
    <div className={`px-4 lg:px-8 ${isWide ? 'py-3' : 'py-6'}`}>
      <div className={`mx-auto flex flex-col gap-8 ${columnWidth(isWide)}`}>{children}</div>
    </div>
  )
}

/** Class names of the column that header and body of a page share. */
export function columnWidth(isWide: boolean): string {
  return isWide ? 'max-w-list' : 'max-w-page'
}
