// The bar that lists what a save would change, undoes each alone, and holds the one save.
import { useNavigate } from 'react-router'

import { usePaths } from '#page/session.ts'
import { PendingList } from '#saving/pending-list.tsx'
import { Button } from '#ui/button.tsx'
import { SaveBar } from '#ui/save-bar.tsx'

import type { RoleEditor } from './role-editor.ts'

export function PendingBar({ editor }: { editor: RoleEditor }) {
  const paths = usePaths()
  const navigate = useNavigate()
  const { save } = editor
  return (
    <SaveBar
      label="Pending changes"
      actions={
        <>
          <Button onClick={() => void navigate(paths.users)}>Cancel</Button>
          <Button
            variant="primary"
            busy={save.isBusy}
            disabledReason={whyNoSave(save)}
            onClick={() => void save.save()}
          >
            Save changes
          </Button>
        </>
      }
    >
      <PendingList
        pending={save.pending}
        onUndo={editor.undo}
        failure={save.failure?.message}
        isUnsure={save.isUnsure}
        hasLostAccess={editor.loss !== undefined}
        guards={editor.guard === undefined ? [] : [editor.guard]}
      />
    </SaveBar>
  )
}

function whyNoSave({ isStale, isDirty, isUnsure }: RoleEditor['save']): string | undefined {
  if (isStale) return 'Decide first what to keep of your changes.'
  return isDirty || isUnsure ? undefined : 'There is nothing to save.'
}
