// Asks once, then throws the practice data away and loads the product anew.
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { callSandbox } from '#api/call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'

export function StartAfreshButton() {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>Start afresh</Button>
      <StartAfresh open={isAsking} onClose={() => setAsking(false)} />
    </>
  )
}

function StartAfresh({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function start() {
    setBusy(true)
    setFailure(undefined)
    try {
      await callSandbox('freshStart', { body: {} })
      location.reload()
    } catch (cause) {
      setFailure(toApiError(cause).message)
      setBusy(false)
    }
  }

  return (
    <Dialog
      role="alertdialog"
      title="Start afresh?"
      description="All practice data in this browser is thrown away: every credential, change and setting. The simulator begins again with its everyday data. This cannot be undone."
      open={open}
      onClose={onClose}
      busy={isBusy}
      footer={
        <>
          <Button onClick={onClose}>Keep the data</Button>
          <Button variant="danger" busy={isBusy} onClick={() => void start()}>
            Start afresh
          </Button>
        </>
      }
    >
      {failure !== undefined && (
        <Notice tone="danger" live="alert">
          {failure}
        </Notice>
      )}
    </Dialog>
  )
}
