// The frame of every page: a bar above, what scrolls, a bar below. None of them lies over another.
import { createContext, useContext, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

import { useScrollKeys, type Scrollers } from './scroll-keys.ts'

type FrameProps = {
  /** The bar along the top. */
  top: ReactNode
  /** At the left of large screens, and over the page on small ones. */
  menu?: ReactNode
  /** The menu lies over the page: nothing else is to be used meanwhile. */
  isCovered?: boolean | undefined
  /** The content, and what stands at its end. */
  children: ReactNode
} & Scrollers

const Below = createContext<HTMLElement | null>(null)

/**
 * A part of the window scrolls, not the document. A bar that sticks to the edge of a scrolling
 * document covers what is under it; a driver that asks only whether something is in the window
 * (Puppeteer, WebDriver) does not scroll then, and clicks the bar. Here whatever is in sight is free.
 * A screenshot of the whole page shows the window alone: make the window as high as the page first.
 */
export function Frame({ top, menu, isCovered = false, children, outer, inner }: FrameProps) {
  // Made before the first drawing, so that a page and its bar appear, and are measured, together.
  const [below] = useState(() => document.createElement('div'))
  useScrollKeys({ outer, inner })
  return (
    <Below value={below}>
      <div
        className={`beside-panel flex h-dvh flex-col print:block print:h-auto ${menu === undefined ? '' : 'lg:pl-sidebar print:pl-0'}`}
      >
        <div
          ref={outer}
          data-scroller
          className={`${outerLook} ${isCovered ? 'overflow-hidden!' : ''}`}
        >
          {menu}
          {top}
          <div ref={inner} data-scroller inert={isCovered} className={innerLook}>
            {children}
          </div>
        </div>
        <div ref={(place) => place?.append(below)} inert={isCovered} />
      </div>
    </Below>
  )
}

const outerLook =
  'around-band relative flex min-h-0 flex-1 flex-col short:block short:overflow-y-auto short:scroll-py-4 short:[scrollbar-gutter:stable] print:block'
// Positioned, so that it also holds what is placed absolutely in it.
const innerLook =
  'relative flex min-h-0 flex-1 scroll-py-4 flex-col overflow-y-auto [scrollbar-gutter:stable] short:min-h-full short:overflow-visible short:[scrollbar-gutter:auto] print:block print:overflow-visible'

/** Puts a bar along the bottom edge, in a place of its own. */
export function BarBelow({ children }: { children: ReactNode }) {
  const below = useContext(Below)
  return below && createPortal(children, below)
}

/** The part of the window that shows content: between the bars, whichever of the two parts scrolls. */
export function areaInSight(): Record<'left' | 'top' | 'right' | 'bottom', number> {
  const boxes = [...document.querySelectorAll('[data-scroller]')].map((it) =>
    it.getBoundingClientRect(),
  )
  return {
    left: Math.max(0, ...boxes.map(({ left }) => left)),
    top: Math.max(0, ...boxes.map(({ top }) => top)),
    right: Math.min(innerWidth, ...boxes.map(({ right }) => right)),
    bottom: Math.min(innerHeight, ...boxes.map(({ bottom }) => bottom)),
  }
}
