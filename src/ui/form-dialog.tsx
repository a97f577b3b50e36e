// A dialog with one act: Cancel, the button that does it, and why it failed on top.
import type { ReactNode } from 'react'

import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Notice } from './notice.tsx'

type FormDialogProps = {
  title: string
  description?: string | undefined
  /** What the button says that carries it out; Enter in a field does the same. */
  act: string
  /** Why it cannot be carried out yet. */
  disabledReason?: string | undefined
  busy: boolean
  /** Why it failed, unless the fields say it. */
  failure: string | undefined
  onClose: () => void
  onSubmit: () => void
  children: ReactNode
}

export function FormDialog(props: FormDialogProps) {
  const { act, disabledReason, busy, failure, onClose, children, ...dialog } = props
  return (
    <Dialog
      {...dialog}
      open
      onClose={onClose}
      busy={busy}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy} disabledReason={disabledReason}>
            {act}
          </Button>
        </>
      }
    >
      {failure !== undefined && (
        <Notice tone="danger" live="alert">
          {failure}
        </Notice>
      )}
      {children}
    </Dialog>
  )
}
