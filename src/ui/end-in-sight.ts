// Shows the end of a text that is longer than its field.
import { useLayoutEffect, type RefObject } from 'react'

/** A field begins at the start of its text, and goes back there when it loses the focus. */
export function useEndInSight(
  field: RefObject<HTMLInputElement | null>,
  isWanted: boolean,
  value: string,
): void {
  useLayoutEffect(() => {
    const input = field.current
    if (!isWanted || !input || value === '') return
    return keepEndInSight(input)
  }, [field, isWanted, value])
}

/** Answers what ends it. */
function keepEndInSight(input: HTMLInputElement): () => void {
  const showEnd = () => {
    input.scrollLeft = input.scrollWidth
  }
  // After the browser has scrolled it back.
  const showEndAgain = () => requestAnimationFrame(showEnd)
  showEnd()
  const observer = new ResizeObserver(showEnd)
  observer.observe(input)
  input.addEventListener('blur', showEndAgain)
  return () => {
    observer.disconnect()
    input.removeEventListener('blur', showEndAgain)
  }
}
