// The centred column under the page header.
import type { ReactNode } from 'react'

/** A form; a list, as wide as the window lets it be; or sections, with room for links to them. */
export type PageLayout = 'form' | 'list' | 'sections'

type PageBodyProps = { layout?: Exclude<PageLayout, 'sections'> | undefined; children: ReactNode }

export function PageBody({ layout = 'form', children }: PageBodyProps) {
  return (
    <div className={`px-4 lg:px-8 ${layout === 'list' ? 'py-3' : 'py-6'}`}>
      <div className={`mx-auto flex flex-col gap-8 ${columnWidths[layout]}`}>{children}</div>
    </div>
  )
}

/** Class names of the column that header, body and save bar of a page share. */
export const columnWidths: Record<PageLayout, string> = {
  form: 'max-w-page',
  list: 'max-w-list',
  sections: 'max-w-page xl:max-w-[75rem]',
}
