// What is pointed at on the page: one thing at most, outlined, with a few words beside it.
import { signal } from '#page/signal.ts'

type Pointed = { element: HTMLElement; words: string }

export const pointed = signal<Pointed | undefined>(undefined)

/** Points at a thing and scrolls it into view; at nothing where none is named. */
export function point(element: HTMLElement | undefined, words = ''): void {
  const before = pointed.get()?.element
  if (before) delete before.dataset['pointed']
  if (element) {
    element.dataset['pointed'] = ''
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
  pointed.set(element && { element, words })
}
