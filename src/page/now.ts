// The current time of the simulated world, for what counts down on the page.
import { useSyncExternalStore } from 'react'

import { onWorldTimeShift, worldNow } from '#api/world-time.ts'

const second = 1000

/** Milliseconds since 1970, in whole seconds, renewed each second and whenever the clock is moved. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, wholeSecond)
}

function wholeSecond(): number {
  return Math.floor(worldNow() / second) * second
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, second)
  const forget = onWorldTimeShift(listener)
  return () => {
    clearInterval(timer)
    forget()
  }
}
