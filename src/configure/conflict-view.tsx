// Somebody else saved meanwhile: what they changed, what is yours, and what is to become of each.
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, useState } from 'react'

import { changesQuery } from '#api/credentials.ts'
import type { CredentialChanges, CredentialDetail } from '#contract/credential.ts'
import { describeChanges, keyText, undoChange, type Change } from '#domain/changes/change.ts'
import { isChangedByBoth, keptInstead, rebase } from '#domain/changes/conflict.ts'
import { useSession } from '#page/session.ts'
import { ChangeWords } from '#page/time/change-words.tsx'
import { Stamp } from '#page/time/stamp.tsx'
import { Button } from '#ui/button.tsx'
import { focusHeading } from '#ui/focus.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { SaveBar } from '#ui/save-bar.tsx'
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

/**
 * Nothing is overwritten that somebody else saved meanwhile: the page shows both and lets one
 * choose. [choice: conflict.e2e.ts]
 */
export function ConflictView({ conflict }: { conflict: Conflict }) {
  const { user } = useSession()
  const { by } = conflict.theirs.lastChange
  return (
    <>
      <LiveRegion>
        {conflict.isStale && !conflict.isShown && (
          <Notice
            tone="warning"
            title={titleFor([by], user.name)}
            actions={<Button onClick={conflict.review}>Review both changes</Button>}
          >
            Nothing was overwritten. Before you can save, choose which changes to keep.
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

/** Who saved, each once: somebody else, or oneself in another tab, or both. */
function titleFor(savers: readonly string[], me: string): string {
  const others = savers.filter((name) => name !== me)
  const self = savers.includes(me) ? ['you, in another tab,'] : []
  const all = [...others, ...self]
  if (others.length === 0) return 'You saved this credential in another tab'
  return `${all.join(' and ')} saved this credential while you were editing`
}

type Choice = 'keep' | 'discard'

function Decision({ conflict }: { conflict: Conflict }) {
  const { before, theirs, mine } = conflict
  const { place, user, accounts } = useSession()
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
  const open = describeChanges(theirs, rebased, accounts)
  const chosen = open
    .filter(({ key }) => choices[keyText(key)] === 'discard')
    .reduce((changes, { key }) => undoChange(theirs, changes, key), rebased)
  const savers = [...new Set(data.data.map(({ by }) => by))]

  return (
    <section
      aria-labelledby="conflict"
      className="flex flex-col gap-5 rounded-md border-2 border-warning bg-card p-4 sm:p-6"
    >
      <div>
        <h2 ref={heading} id="conflict" tabIndex={-1} className="text-xl font-semibold">
          <Sentence>{titleFor(savers, user.name)}</Sentence>
        </h2>
        <p className="mt-1 text-muted">
          Nothing was overwritten. First choose which of your changes to keep.
        </p>
      </div>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <div>
          <h3 className="font-semibold">Saved meanwhile</h3>
          <ul className="mt-2 flex flex-col gap-3">
            {data.data.map(({ revision, by, at, changes }) => (
              <li key={revision}>
                <SavedBy name={by} isMe={by === user.name} />, <Stamp of="past" at={at} />
                <ul className="list-disc pl-5">
                  {changes.map((change) => (
                    <li key={change.words}>
                      <ChangeWords change={change} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
        <div className="flex flex-col gap-4">
          <h3 className="font-semibold">Yours, not saved</h3>
          {open.length === 0 && <p>All that you wanted to change is saved already.</p>}
          {open.map((change) => (
            <Item
              key={keyText(change.key)}
              conflict={conflict}
              change={change}
              by={savers.length === 1 ? savers[0] : undefined}
              choice={choices[keyText(change.key)] ?? 'keep'}
              onChoose={(choice) => setChoices({ ...choices, [keyText(change.key)]: choice })}
            />
          ))}
        </div>
      </div>
      <SaveBar
        label="Your decision"
        layout="sections"
        short={undefined}
        summary={
          <>
            <p className="font-semibold">{keptInWords(open, choices)}</p>
            <p>Nothing is saved until you continue and save.</p>
          </>
        }
        actions={
          <>
            <Button onClick={() => settle({})}>Discard all</Button>
            <Button variant="primary" onClick={() => settle(chosen)}>
              Continue
            </Button>
          </>
        }
      />
    </section>
  )
}

function SavedBy({ name, isMe }: { name: string; isMe: boolean }) {
  return isMe ? 'You, in another tab' : <Verbatim>{name}</Verbatim>
}

type ItemProps = {
  conflict: Conflict
  change: Change
  /** Who saved, if it was one person. */
  by: string | undefined
  choice: Choice
  onChoose: (choice: Choice) => void
}

/** One change of one's own, with what stays if it is discarded: theirs, only where they changed it. */
function Item({ conflict: { before, theirs }, change, by, choice, onChoose }: ItemProps) {
  const { user, accounts } = useSession()
  const { key, words } = change
  const isContested = isChangedByBoth(before, theirs, key)
  const instead = keptInstead(theirs, key, accounts)
  const saver = by === user.name ? 'you in another tab' : by
  const who = saver === undefined ? 'meanwhile' : `by ${saver}`
  return (
    <RadioGroup
      legend={isContested ? `${words} (changed by both)` : words}
      name={`conflict-${keyText(key)}`}
      value={choice}
      onChange={onChoose}
      options={[
        { value: 'keep', label: 'Keep yours' },
        {
          value: 'discard',
          label: 'Discard yours',
          description: isContested ? `As saved ${who}: ${instead}` : instead,
        },
      ]}
    />
  )
}

function keptInWords(open: readonly Change[], choices: Record<string, Choice>): string {
  const kept = open.filter(({ key }) => choices[keyText(key)] !== 'discard').length
  if (kept === open.length)
    return kept === 1 ? 'Your change is kept' : `All ${kept} changes are kept`
  return `${kept} of your ${open.length} changes ${kept === 1 ? 'is' : 'are'} kept`
}
