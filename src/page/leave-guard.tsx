// The one guard of every draft: links, Back, switching, closing a dialog, reload, closing the tab.
import { lazy, Suspense, useEffect, useEffectEvent } from 'react'
import { useBlocker } from 'react-router'

import { currentLosses, loadQuestion, mayLeave, question } from './leaving.ts'
import { useSignal } from './signal.ts'

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
  const isBlocked = blocker.state === 'blocked'
  const go = useEffectEvent((leaves: boolean) => {
    if (leaves) blocker.proceed?.()
    else blocker.reset?.()
  })
  useEffect(() => {
    if (isBlocked) void mayLeave().then(go)
  }, [isBlocked])
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
