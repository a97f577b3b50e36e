// Says what appears in it. The region is there before its text: one that comes with it is not heard.
import type { ReactNode } from 'react'

type LiveRegionProps = {
  /**
   * Sentences, or nothing. What ticks stays outside, or it is read again every second; so do
   * fields and buttons, which a dialog could not hide with the rest of the page.
   */
  children: ReactNode
}

/** Spelled out as aria-live, by which a dialog knows what to leave audible. */
export function LiveRegion({ children }: LiveRegionProps) {
  return (
    <div aria-live="polite" className="contents">
      {children}
    </div>
  )
}
