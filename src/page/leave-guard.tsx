// The one guard of every draft: links, Back, switching, closing a dialog, reload, closing the tab.
import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'

import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

import { currentLosses, forgetLosses, question } from './leaving.ts'
import { useSignal } from './signal.ts'

/** Mounted once, in the shell. */
export function LeaveGuard() {
  const asked = useSignal(question)
  const stayButton = useRef<HTMLButtonElement>(null)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && currentLosses().length > 0,
  )
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (currentLosses().length > 0) event.preventDefault()
    }
    addEventListener('beforeunload', onBeforeUnload)
    return () => removeEventListener('beforeunload', onBeforeUnload)
  }, [])

  const isBlocked = blocker.state === 'blocked'
  const stay = () => {
    if (isBlocked) blocker.reset()
    asked?.settle(false)
  }
  const leave = () => {
    forgetLosses()
    if (isBlocked) blocker.proceed()
    asked?.settle(true)
  }
  const lost = asked?.losses ?? (isBlocked ? currentLosses() : [])
  return (
    <Dialog
      role="alertdialog"
      title="Leave without saving?"
      description="Leaving discards what has not been saved:"
      open={isBlocked || asked !== undefined}
      onClose={stay}
      initialFocus={stayButton}
      footer={
        <>
          <Button onClick={leave}>Leave without saving</Button>
          <Button ref={stayButton} variant="primary" onClick={stay}>
            Stay on this page
          </Button>
        </>
      }
    >
      <ul className="list-disc pl-5">
        {lost.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Dialog>
  )
}
