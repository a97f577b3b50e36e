// Escape belongs to whatever was opened last.
import { useEffectEvent, useLayoutEffect } from 'react'

const listeners: (() => void)[] = []

/**
 * Calls `onEscape` at each press while nothing that was opened later listens. In force from the
 * moment it is drawn: the layers of Radix learn of each other a few milliseconds later, and a
 * press in between is lost.
 */
export function useEscape(onEscape: () => void): void {
  const press = useEffectEvent(onEscape)
  useLayoutEffect(() => {
    const own = () => press()
    listeners.push(own)
    if (listeners.length === 1) document.addEventListener('keydown', tellLatest)
    return () => {
      listeners.splice(listeners.indexOf(own), 1)
      if (listeners.length === 0) document.removeEventListener('keydown', tellLatest)
    }
  }, [])
}

function tellLatest(event: KeyboardEvent): void {
  // Escape that ends an input method's composition is meant for that.
  if (event.key !== 'Escape' || event.isComposing) return
  event.preventDefault()
  listeners.at(-1)?.()
}
