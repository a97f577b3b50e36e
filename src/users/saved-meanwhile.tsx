// Somebody else saved this person's roles meanwhile: what they changed, and how to go on.
import { keyText } from '#domain/changes/change.ts'
import { Button } from '#ui/button.tsx'
import { focusHeading } from '#ui/focus.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'

import type { RoleEditor } from './role-editor.ts'

export function SavedMeanwhile({ editor }: { editor: RoleEditor }) {
  const { person, theirs } = editor
  const { isStale } = editor.save

  function settle(decide: () => void) {
    decide()
    // This notice goes; whoever used the keyboard goes on from the top of the page.
    focusHeading()
  }

  return (
    <LiveRegion>
      {isStale && (
        <Notice
          tone="warning"
          title={`The roles of ${person.name} were saved while you were changing them`}
          actions={
            <>
              <Button onClick={() => settle(editor.takeTheirs)}>Discard my changes</Button>
              <Button onClick={() => settle(editor.keepMine)}>Keep my changes</Button>
            </>
          }
        >
          <p>Nothing was overwritten and nothing of yours is lost. Saved by others:</p>
          <ul>
            {theirs.map(({ key, words }) => (
              <li key={keyText(key)}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
    </LiveRegion>
  )
}
