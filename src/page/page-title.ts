// Tells everybody where they are after a navigation: the document's title, and focus on the heading.
import { useEffect } from 'react'

import { useShortAddress } from './session.ts'

import { focusHeading } from '#ui/focus.ts'

let lastPage: string | undefined

/**
 * Sets the title and, when the page is another one than before, moves focus to its heading 1.
 * A page is the same at every account and environment. One with several addresses (tabs, a dialog
 * over it) names itself by one of them; an error
 * page and the page that follows it share an address, and differ by their titles.
 */
export function usePageTitle(title: string, ownPage?: string): void {
  const shortAddress = useShortAddress()
  const page = ownPage ?? `${shortAddress} ${title}`
  useEffect(() => {
    document.title = `${title} · Simulator`
    const isFirstPage = lastPage === undefined
    const isSamePage = lastPage === page
    lastPage = page
    if (isFirstPage || isSamePage) return
    // Where the page is scrolled to is the router's business: Back returns to the same row.
    focusHeading({ preventScroll: true })
  }, [title, page])
}
