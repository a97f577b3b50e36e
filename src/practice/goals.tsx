// The goals of an exercise, each with its tick; one that is reached is said once.
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'

import type { PracticeState } from '#contract/practice.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Sentence } from '#ui/sentence.tsx'

type Goals = PracticeState['goals']

export function Goals({ goals }: { goals: Goals }) {
  return (
    <section aria-label="Goals" className="flex flex-col gap-2">
      <h3 className="font-semibold">Goals</h3>
      <ul className="flex flex-col gap-2">
        {goals.map(({ id, words, isMet }) => (
          <li key={id} className="flex items-start gap-2">
            {isMet ? (
              <CircleCheck aria-hidden className="size-5 shrink-0 text-positive" />
            ) : (
              <span
                aria-hidden
                className="m-0.5 size-4 shrink-0 rounded-full border-2 border-edge"
              />
            )}
            <span>
              <Sentence>{words}</Sentence>{' '}
              <span className={isMet ? 'font-semibold text-positive' : 'text-muted'}>
                {isMet ? '(reached)' : '(open)'}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Said goals={goals} />
    </section>
  )
}

/** What has changed since it was looked at last. */
function Said({ goals }: { goals: Goals }) {
  const [before, setBefore] = useState(goals)
  const [news, setNews] = useState<string[]>([])
  if (before !== goals) {
    const wasMet = (id: string) => before.find((one) => one.id === id)?.isMet
    const changed = goals.filter(({ id, isMet }) => wasMet(id) !== isMet)
    setBefore(goals)
    if (changed.length > 0) {
      setNews(
        changed.map(
          ({ words, isMet }) => `${isMet ? 'Goal reached' : 'Goal open again'}: ${words}`,
        ),
      )
    }
  }
  return (
    <LiveRegion>
      {news.map((words) => (
        <p key={words} className="sr-only">
          {words}
        </p>
      ))}
    </LiveRegion>
  )
}
