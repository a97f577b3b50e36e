// Where something stands that pops up beside a control: next to it, and wholly in the window.
import { useLayoutEffect, type RefObject } from 'react'

type Box = { left: number; top: number; width: number; height: number }
type Size = { width: number; height: number }

export type Placing = {
  /** The side it stands on, unless there is room on the other one alone. */
  side: 'above' | 'below'
  /** What of the control it keeps to, unless it would leave the window: an edge, or its middle. */
  align: 'start' | 'center' | 'end'
  /** How far it stays from the control, in pixels. */
  gap: number
}

/** Kept free at the edges of the window, in pixels. */
const margin = 4

/** The upper left corner, in pixels of the window. */
export function placeBeside(
  control: Box,
  { width, height }: Size,
  view: Size,
  { side, align, gap }: Placing,
): { left: number; top: number } {
  const above = control.top - gap - height
  const below = control.top + control.height + gap
  const hasRoomAbove = above >= margin
  const hasRoomBelow = below + height <= view.height - margin
  const isAbove = side === 'above' ? hasRoomAbove || !hasRoomBelow : hasRoomAbove && !hasRoomBelow
  // How much of the difference in width lies before the control.
  const share = { start: 0, center: 0.5, end: 1 }[align]
  const left = control.left + (control.width - width) * share
  return {
    left: clamp(left, view.width - width - margin),
    top: clamp(isAbove ? above : below, view.height - height - margin),
  }
}

/** Where not all of it fits, its beginning is in sight. */
function clamp(position: number, most: number): number {
  return Math.max(margin, Math.min(position, most))
}

/**
 * Keeps an element beside a control while it is shown. By script and not by anchor positioning,
 * which Firefox 125 and Safari 17.5 do not have: everything popped up in the middle of the screen.
 */
export function usePlacing(
  element: RefObject<HTMLElement | null>,
  control: RefObject<Element | null>,
  isShown: boolean,
  { side, align, gap }: Placing,
): void {
  useLayoutEffect(() => {
    if (!isShown || !element.current || !control.current) return
    return keepBeside(control.current, element.current, { side, align, gap })
  }, [element, control, isShown, side, align, gap])
}

/** Answers what ends it. */
function keepBeside(control: Element, element: HTMLElement, placing: Placing): () => void {
  const place = () => {
    const { clientWidth: width, clientHeight: height } = document.documentElement
    const size = element.getBoundingClientRect()
    const corner = placeBeside(control.getBoundingClientRect(), size, { width, height }, placing)
    element.style.left = `${corner.left}px`
    element.style.top = `${corner.top}px`
  }
  place()
  // Its content may come later, and the control scrolls with the page.
  const observer = new ResizeObserver(place)
  observer.observe(element)
  addEventListener('resize', place)
  addEventListener('scroll', place, { passive: true, capture: true })
  return () => {
    observer.disconnect()
    removeEventListener('resize', place)
    removeEventListener('scroll', place, { capture: true })
  }
}
