// The bar that lists what a save would change, undoes each alone, and holds the one save.
import { useNavigate } from 'react-router'

import { credentialTypes } from '#domain/changes/credential-type.ts'
import { usePaths } from '#page/session.ts'
import { PendingList } from '#saving/pending-list.tsx'
import { Button } from '#ui/button.tsx'
import { SaveBar } from '#ui/save-bar.tsx'

import { Consequences } from './consequences.tsx'
import type { Editor } from './editor.ts'

export function PendingBar({ editor }: { editor: Editor }) {
  const paths = usePaths()
  const navigate = useNavigate()
  const { tab } = credentialTypes[editor.credential.type]
  return (
    <SaveBar
      label="Pending changes"
      actions={
        <>
          <Button onClick={() => void navigate(paths.list(tab))}>Cancel</Button>
          <Button
            variant="primary"
            busy={editor.saving.isBusy}
            disabledReason={whyNoSave(editor)}
            onClick={() => void editor.saving.save()}
          >
            Save changes
          </Button>
        </>
      }
    >
      <PendingList
        pending={editor.saving.pending}
        onUndo={editor.draft.undo}
        failure={editor.saving.failure?.message}
        isUnsure={editor.saving.isUnsure}
        unfinished={editor.unfinished.entries}
        objections={editor.saving.objections}
        guards={editor.saving.guards}
        hasLostAccess={editor.hasLostAccess}
      />
      <Consequences editor={editor} />
    </SaveBar>
  )
}

function whyNoSave(editor: Editor): string | undefined {
  if (editor.lock !== undefined) return editor.lock
  if (editor.conflict.isShown) return 'Decide first what to keep of your changes.'
  const { isDirty, isUnsure } = editor.saving
  const { unfinished } = editor
  return isDirty || isUnsure || unfinished.entries.length > 0
    ? undefined
    : 'There is nothing to save.'
}
