// Whether what the original does not have is shown; public/theme.js applies the choice before paint.

/**
 * Makes an element an addition of ours: the switch hides it, from the eye and from everybody else.
 * It is hidden by a style, so that nothing typed in it is lost.
 */
export const addition = { 'data-addition': '' }

// The same words stand in public/theme.js, which can import nothing.
const storageKey = 'simulator-additions'

const listeners = new Set<() => void>()

/** Whether only what the original shows is on screen. */
export function areAdditionsHidden(): boolean {
  return document.documentElement.dataset['additions'] === 'hidden'
}

/** Hides or shows all additions, and keeps the choice for the next visit, where storage allows. */
export function hideAdditions(isHiding: boolean): void {
  const { dataset } = document.documentElement
  if (isHiding) dataset['additions'] = 'hidden'
  else delete dataset['additions']
  for (const tell of listeners) tell()
  try {
    if (isHiding) localStorage.setItem(storageKey, 'hidden')
    else localStorage.removeItem(storageKey)
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}

/** For `useSyncExternalStore`: what counts or words that an addition is part of must know of the choice. */
export function onAdditions(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
