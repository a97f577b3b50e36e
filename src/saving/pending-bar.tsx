// The bar that lists what a save would change, undoes each alone, and holds the one save.
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'

import { Button } from '#ui/button.tsx'
import { SaveBar } from '#ui/save-bar.tsx'

import { PendingList, type PendingListProps } from './pending-list.tsx'

/** How the one save of a page stands, and the one way to start it. */
export type Saving = Omit<PendingListProps, 'onUndo'> & {
  undo: PendingListProps['onUndo']
  isBusy: boolean
  /** Why there is nothing to press, or undefined. */
  whyNot: string | undefined
  save: () => Promise<void>
}

type PendingBarProps = {
  saving: Saving
  /** Where *Cancel* leads. */
  listAddress: string
  /** What else is to be known before the save. */
  children?: ReactNode
}

export function PendingBar({ saving, listAddress, children }: PendingBarProps) {
  const { undo, save, isBusy, whyNot, ...list } = saving
  const navigate = useNavigate()
  return (
    <SaveBar
      label="Pending changes"
      actions={
        <>
          <Button onClick={() => void navigate(listAddress)}>Cancel</Button>
          <Button
            variant="primary"
            busy={isBusy}
            disabledReason={whyNot}
            onClick={() => void save()}
          >
            Save changes
          </Button>
        </>
      }
    >
      <PendingList {...list} onUndo={undo} />
      {children}
    </SaveBar>
  )
}

/** Why a save cannot be started: two people's changes wait for a decision, or there are none. */
export function whyNoSave(isDeciding: boolean, hasAnything: boolean): string | undefined {
  if (isDeciding) return 'First choose which changes to keep.'
  return hasAnything ? undefined : 'There is nothing to save.'
}
