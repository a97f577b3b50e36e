// What the pending changes would do to the simulated integrations, said before the save and not after.
import { useQuery } from '@tanstack/react-query'

import { previewQuery } from '#api/callers.ts'
import type { Consequence } from '#contract/caller.ts'
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import { useSession } from '#page/session.ts'
import { addition } from '#ui/additions.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Sentence } from '#ui/sentence.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

const tones: Record<Consequence['kind'], string> = {
  'refused at once': 'text-negative',
  'refused later': 'text-warning',
  'still refused': 'text-negative',
  'kept longer': 'text-positive',
  'let in': 'text-positive',
  unchanged: 'text-muted',
}

type ConsequencesProps = {
  credential: Pick<CredentialDetail, 'id' | 'revision'>
  /** What a save would change; nothing where it would be refused. */
  changes: CredentialChanges
  isBusy: boolean
}

export function Consequences({ credential, changes, isBusy }: ConsequencesProps) {
  const { place } = useSession()
  // A description means nothing to callers, and every letter of it would ask again.
  const { description: _, ...asked } = changes
  const isAsked = Object.keys(asked).length > 0
  const { data } = useQuery({
    ...previewQuery(place, credential.id, credential.revision, asked),
    // The revision that this asks about is out of date once the save got through.
    enabled: isAsked && !isBusy,
  })
  const shown = isAsked ? (data?.data.filter(({ kind }) => kind !== 'unchanged') ?? []) : []
  return (
    <LiveRegion>
      {shown.length > 0 && (
        <ul {...addition} aria-label="What this does to simulated integrations">
          {shown.map(({ callerId, kind, words }, index) => (
            <li key={callerId + words} className={tones[kind]}>
              <Sentence>{words}</Sentence> {index === 0 && <SimulatorMark isShort />}
            </li>
          ))}
        </ul>
      )}
    </LiveRegion>
  )
}
