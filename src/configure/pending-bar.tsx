// The bar that lists what a save would change, undoes each alone, and holds the one save.
import { useNavigate } from 'react-router'

import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { usePaths } from '#page/session.ts'
import { PendingList, type PendingListProps } from '#saving/pending-list.tsx'
import { Button } from '#ui/button.tsx'
import { SaveBar } from '#ui/save-bar.tsx'

import { Consequences } from './consequences.tsx'

/** How the one save stands, and the one way to start it. */
export type Saving = Omit<PendingListProps, 'onUndo'> & {
  undo: PendingListProps['onUndo']
  isBusy: boolean
  /** Why there is nothing to press, or undefined. */
  whyNot: string | undefined
  save: () => Promise<void>
  /** The changes whose consequences can be told; none where a save would be refused. */
  previewed: CredentialChanges
}

type PendingBarProps = {
  credential: Pick<CredentialDetail, 'id' | 'revision' | 'type'>
  saving: Saving
}

export function PendingBar({ credential, saving }: PendingBarProps) {
  const { undo, save, isBusy, whyNot, previewed, ...list } = saving
  const paths = usePaths()
  const navigate = useNavigate()
  const { tab } = credentialTypes[credential.type]
  return (
    <SaveBar
      label="Pending changes"
      actions={
        <>
          <Button onClick={() => void navigate(paths.list(tab))}>Cancel</Button>
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
      <Consequences credential={credential} changes={previewed} isBusy={isBusy} />
    </SaveBar>
  )
}
