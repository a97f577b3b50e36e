// Somebody else saved this person's roles meanwhile: what they changed, and how to go on.
import { keyText } from '#domain/changes/change.ts'
import { Button } from '#ui/button.tsx'
import { focusHeading } from '#ui/focus.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'

import type { RoleChange } from './role-draft.ts'

export type Conflict = {
  /** Somebody else saved, and something is pending here. */
  isStale: boolean
  /** Whose roles these are. */
  name: string
  /** What others changed meanwhile. */
  theirs: readonly RoleChange[]
  keepMine: () => void
  takeTheirs: () => void
}

export function SavedMeanwhile({ conflict }: { conflict: Conflict }) {
  const { isStale, name, theirs, keepMine, takeTheirs } = conflict

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
          title={`The roles of ${name} were saved while you were changing them`}
          actions={
            <>
              <Button onClick={() => settle(takeTheirs)}>Discard my changes</Button>
              <Button onClick={() => settle(keepMine)}>Keep my changes</Button>
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
