// What the pending changes would do to the callers, said before the save and not after.
import { useQuery } from '@tanstack/react-query'

import { previewQuery } from '#api/callers.ts'
import type { Consequence } from '#contract/caller.ts'
import { useSession } from '#page/session.ts'
import { LiveRegion } from '#ui/live-region.tsx'

import type { Editor } from './editor.ts'

const tones: Record<Consequence['kind'], string> = {
  'refused at once': 'text-negative',
  'refused later': 'text-warning',
  'still refused': 'text-negative',
  'kept longer': 'text-positive',
  'let in': 'text-positive',
  unchanged: 'text-muted',
}

export function Consequences({ editor }: { editor: Editor }) {
  const { place } = useSession()
  const { credential } = editor
  const { objections } = editor.saving
  // A description means nothing to callers: it would only ask anew with every letter.
  const { description: _, ...changes } = editor.draft.changes
  const isAsked =
    Object.keys(changes).length > 0 &&
    objections.length === 0 &&
    !editor.conflict.isStale &&
    // The revision that this asks about may be a past one.
    !editor.saving.isUnsure
  const { data } = useQuery({
    ...previewQuery(place, credential.id, credential.revision, changes),
    // Once the save is through, the revision that this asks about is a past one.
    enabled: isAsked && !editor.saving.isBusy,
  })
  const shown = isAsked ? (data?.data.filter(({ kind }) => kind !== 'unchanged') ?? []) : []
  return (
    <LiveRegion>
      {shown.length > 0 && (
        <ul aria-label="What this does to callers">
          {shown.map(({ callerId, kind, words }) => (
            <li key={callerId + words} className={tones[kind]}>
              {words}
            </li>
          ))}
        </ul>
      )}
    </LiveRegion>
  )
}
