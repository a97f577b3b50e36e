// Whether the page is being printed: for what belongs on paper in another form than on the screen.
import { useSyncExternalStore } from 'react'

let isAsked = false

/** True from the moment that the browser asks for the page on paper until it has it. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isAsked || matchMedia('print').matches)
}

function subscribe(tell: () => void): () => void {
  const set = (next: boolean) => () => {
    isAsked = next
    tell()
  }
  const [begin, end] = [set(true), set(false)]
  const media = matchMedia('print')
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  media.addEventListener('change', tell)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
    media.removeEventListener('change', tell)
  }
}
