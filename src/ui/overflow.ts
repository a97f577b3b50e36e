// Whether there is more in a box than it shows: the keyboard must get to what scrolls.
import { useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** Known before anybody sees the box; asked again whenever it, or what is in it, gets another size. */
export function useOverflow(
  box: RefObject<HTMLElement | null>,
  isOverflowing: (box: HTMLElement) => boolean,
): boolean {
  const [isMore, setMore] = useState(false)
  const ask = useEffectEvent(isOverflowing)

  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    // The observer asks first once the page is laid out, and before it is painted: to ask here would
    // lay it out twice.
    const measure = () => {
      const isNow = ask(current)
      flushSync(() => setMore(isNow))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    if (current.firstElementChild) observer.observe(current.firstElementChild)
    return () => observer.disconnect()
  }, [box])

  return isMore
}
