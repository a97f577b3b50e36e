// Whether there is more in a box than it shows: the keyboard must get to what scrolls.
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'

/** Asks again whenever the box, or what is in it, gets another size. */
export function useOverflow(
  box: RefObject<HTMLElement | null>,
  isOverflowing: (box: HTMLElement) => boolean,
): boolean {
  const [isMore, setMore] = useState(false)
  const ask = useEffectEvent(isOverflowing)

  useEffect(() => {
    const { current } = box
    if (!current) return
    const observer = new ResizeObserver(() => setMore(ask(current)))
    observer.observe(current)
    if (current.firstElementChild) observer.observe(current.firstElementChild)
    return () => observer.disconnect()
  }, [box])

  return isMore
}
