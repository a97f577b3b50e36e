// Somebody else saved meanwhile: what they changed, what is yours, and what is to become of each.
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, useState } from 'react'

import { changesQuery } from '#api/credentials.ts'
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import { describeChanges, keyText, undoChange } from '#domain/changes/change.ts'
import { isChangedByBoth, rebase } from '#domain/changes/conflict.ts'
import { useSession } from '#page/session.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { Button } from '#ui/button.tsx'
import { focusHeading } from '#ui/focus.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { Sentence, Verbatim } from '#ui/sentence.tsx'

export type Conflict = {
  /** The credential that the changes were made on. */
  before: CredentialDetail
  /** What is stored now. */
  theirs: CredentialDetail
  mine: CredentialChanges
  /** Somebody else saved, and something is pending here. */
  isStale: boolean
  /** The two are being compared. */
  isShown: boolean
  review: () => void
  /** Goes on from what the others saved, with those of one's own changes that are kept. */
  settle: (kept: CredentialChanges) => void
}

export function ConflictView({ conflict }: { conflict: Conflict }) {
  const { by } = conflict.theirs.lastChange
  return (
    <>
      <LiveRegion>
        {conflict.isStale && !conflict.isShown && (
          <Notice
            tone="warning"
            title={`${by} saved this credential while you were changing it`}
            actions={<Button onClick={conflict.review}>Review both changes</Button>}
          >
            Nothing of yours is lost. Before you can save, decide what to keep.
          </Notice>
        )}
      </LiveRegion>
      {/* Its heading takes the focus, so it is read without a live region; its times tick. */}
      {conflict.isStale && conflict.isShown && (
        <Suspense>
          <Decision conflict={conflict} />
        </Suspense>
      )}
    </>
  )
}

type Choice = 'mine' | 'theirs'

function Decision({ conflict }: { conflict: Conflict }) {
  const { before, theirs, mine } = conflict
  const { place } = useSession()
  const { data } = useSuspenseQuery(changesQuery(place, before.id, before.revision))
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  function settle(kept: CredentialChanges) {
    conflict.settle(kept)
    // This view goes; whoever used the keyboard goes on from the top of the page.
    focusHeading()
  }

  const rebased = rebase(before, theirs, mine)
  const open = describeChanges(theirs, rebased)
  const chosen = open
    .filter(({ key }) => choices[keyText(key)] === 'theirs')
    .reduce((changes, { key }) => undoChange(theirs, changes, key), rebased)

  return (
    <section
      aria-labelledby="conflict"
      className="flex flex-col gap-5 rounded-md border-2 border-warning bg-card p-4 sm:p-6"
    >
      <div>
        <h2 ref={heading} id="conflict" tabIndex={-1} className="text-2xl font-light">
          Somebody else saved this credential
        </h2>
        <p className="mt-1 text-muted">
          Nothing was overwritten and nothing of yours is lost. Decide for each of your changes.
        </p>
      </div>
      <div>
        <h3 className="font-semibold">Saved by others</h3>
        <ul className="mt-2 flex flex-col gap-3">
          {data.data.map(({ revision, by, at, changes }) => (
            <li key={revision}>
              <Verbatim>{by}</Verbatim>, <Stamp of="past" at={at} />
              <ul className="list-disc pl-5">
                {changes.map((words) => (
                  <li key={words}>
                    <Sentence>{words}</Sentence>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-col gap-4">
        <h3 className="font-semibold">Your changes</h3>
        {open.length === 0 && <p>The others have already saved all that you wanted to change.</p>}
        {open.map(({ key, words }) => {
          const id = keyText(key)
          return (
            <RadioGroup
              key={id}
              legend={isChangedByBoth(before, theirs, key) ? `${words} (changed by both)` : words}
              name={`conflict-${id}`}
              value={choices[id] ?? 'mine'}
              onChange={(choice: Choice) => setChoices({ ...choices, [id]: choice })}
              options={[
                { value: 'mine', label: 'Keep mine' },
                { value: 'theirs', label: 'Take theirs' },
              ]}
            />
          )
        })}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => settle({})}>Take all of theirs</Button>
        <Button variant="primary" onClick={() => settle(chosen)}>
          Continue with these choices
        </Button>
      </div>
    </section>
  )
}
