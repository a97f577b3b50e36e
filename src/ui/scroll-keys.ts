// The keys that scroll a page, for a page that scrolls inside its window.
import { useEffect, type RefObject } from 'react'

/** The inner one scrolls; on a short screen the outer one does, and takes the top bar with it. */
export type Scrollers = Record<'outer' | 'inner', RefObject<HTMLDivElement | null>>

/** As far as browsers scroll by an arrow. */
const line = 40

/** How far a key scrolls, in pixels, in a window that shows this much; undefined for other keys. */
function scrollStep(key: string, isBack: boolean, shown: number): number | undefined {
  // A line of what was in sight stays in sight.
  const page = Math.max(shown - line, line)
  switch (key) {
    case 'ArrowDown':
      return line
    case 'ArrowUp':
      return -line
    case 'PageDown':
      return page
    case 'PageUp':
      return -page
    case ' ':
      return isBack ? -page : page
    case 'Home':
      return -Infinity
    case 'End':
      return Infinity
    default:
      return undefined
  }
}

/** A browser scrolls around what has the focus. While nothing has it, it scrolls the document alone. */
export function useScrollKeys({ outer, inner }: Scrollers): void {
  useEffect(() => {
    function scroll(event: KeyboardEvent) {
      if (event.target !== document.body || event.ctrlKey || event.altKey || event.metaKey) return
      const step = scrollStep(event.key, event.shiftKey, inner.current?.clientHeight ?? 0)
      if (step === undefined) return
      event.preventDefault()
      for (const { current } of [outer, inner]) {
        const end = current?.scrollHeight ?? 0
        current?.scrollBy({ top: Math.min(Math.max(step, -end), end) })
      }
    }
    addEventListener('keydown', scroll)
    return () => removeEventListener('keydown', scroll)
  }, [outer, inner])
}
