// The one guard of every draft: links, Back, switching, closing a dialog, reload, closing the tab.
import { lazy, Suspense, useEffect } from 'react'
import { useBlocker } from 'react-router'

import { currentLosses, loadQuestion, mayLeave, question } from './leaving.ts'
import { useSignal } from '#page/signal.ts'

const LeaveQuestion = lazy(async () => ({ default: (await loadQuestion()).LeaveQuestion }))

/** Mounted once, in the shell. */
export function LeaveGuard() {
  const asked = useSignal(question)
  useGuardedNavigation()
  useGuardedTab()
  if (!asked) return null
  return (
    <Suspense>
      <LeaveQuestion asked={asked} />
    </Suspense>
  )
}

/** Links, Back and Forward wait for the answer. */
function useGuardedNavigation(): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && currentLosses().length > 0,
  )
  // Each navigation that is held back has a blocker of its own, so the next one is never missed.
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    let isLatest = true
    const ask = async () => {
      const leaves = await mayLeave()
      if (!isLatest) return
      if (leaves) blocker.proceed()
      else blocker.reset()
    }
    void ask()
    return () => {
      isLatest = false
    }
  }, [blocker])
}

/** Reloading and closing the tab: the browser asks, in its own words. */
function useGuardedTab(): void {
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (currentLosses().length > 0) event.preventDefault()
    }
    addEventListener('beforeunload', onBeforeUnload)
    return () => removeEventListener('beforeunload', onBeforeUnload)
  }, [])
}
