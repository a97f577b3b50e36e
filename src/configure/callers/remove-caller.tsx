// The question before a simulated integration is removed.
import { removeCaller } from '#api/callers.ts'
import type { CallerState } from '#contract/caller.ts'
import { isolate } from '#domain/values/plain-text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'

import { useCommand } from './use-command.ts'

type RemoveCallerProps = { credentialId: string; caller: CallerState; onClose: () => void }

export function RemoveCaller({ credentialId, caller, onClose }: RemoveCallerProps) {
  const { isBusy, carryOut, failure } = useCommand(onClose)

  async function remove() {
    const words = `${isolate(caller.name)} removed`
    await carryOut((how) => removeCaller(how, credentialId, caller.id), words)
  }

  return (
    <Dialog
      role="alertdialog"
      title={`Remove ${isolate(caller.name)}?`}
      description="It makes no more calls. The calls that it has made stay in the API logs."
      open
      onClose={onClose}
      busy={isBusy}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" busy={isBusy} onClick={() => void remove()}>
            Remove
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
