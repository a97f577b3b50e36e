// The second line of a row, readable from a distance: which key ends and who uses it, who is refused.
import { CircleX, Hourglass, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import type { CredentialSummary, EndingKey } from '#contract/credential-list.ts'
import { edgesOf, isInUse, isUrgent, mostUrgent } from '#domain/keys/ending.ts'
import { useNow } from '#page/time/now.ts'
import { AgeStamp, Stamp } from '#page/time/stamp.tsx'
import { addition } from '#ui/additions.ts'
import { Code, Names } from '#ui/sentence.tsx'

type KeyLineProps = Pick<CredentialSummary, 'endingKeys' | 'callers'>

/** Nothing where no key ends and nobody calls. */
export function KeyLine({ endingKeys, callers }: KeyLineProps) {
  const now = useNow(endingKeys.flatMap(edgesOf))
  const ending = mostUrgent(endingKeys, now)
  const refused = callers.filter(({ status }) => status !== 200)
  const users = ending && isInUse(ending, now) ? ending.usedBy : []
  const others = callers.filter(({ name, status }) => status === 200 && !users.includes(name))
  return (
    <span {...addition} className="flex flex-wrap gap-x-4">
      {refused.length > 0 && (
        <Fact tone="refused">
          <Names of={refused.map(({ name }) => name)} /> {refused.length > 1 ? 'are' : 'is'} refused
          ({[...new Set(refused.map(({ status }) => status))].join(', ')})
        </Fact>
      )}
      {ending && (
        <Fact tone={isUrgent(ending, now) ? 'urgent' : 'ending'}>
          Key <Code>…{ending.tail}</Code> ends{' '}
          <Stamp of="future" at={ending.expiresAt} show="relative" />
          <LastUse of={ending} users={users} now={now} />
        </Fact>
      )}
      {others.length > 0 && (
        <Fact tone="calm">
          Used by <Names of={others.map(({ name }) => name)} />
        </Fact>
      )}
    </span>
  )
}

/** Who still uses a key that ends; when it was last used, where nobody does. */
function LastUse({ of, users, now }: { of: EndingKey; users: string[]; now: number }) {
  if (users.length > 0) {
    return (
      <>
        , still used by <Names of={users} />
      </>
    )
  }
  if (isInUse(of, now)) return ', still in use'
  if (of.lastUsedAt === null) return ', never used'
  return (
    <>
      , last used <AgeStamp at={of.lastUsedAt} />
    </>
  )
}

type Tone = 'refused' | 'urgent' | 'ending' | 'calm'

// Each has a shape of its own: nothing is told by colour alone.
const looks: Record<Tone, { icon: ReactNode; words: string }> = {
  refused: { icon: <CircleX aria-hidden />, words: 'font-semibold text-negative' },
  urgent: { icon: <TriangleAlert aria-hidden />, words: 'font-semibold text-warning' },
  ending: { icon: <Hourglass aria-hidden />, words: 'text-ink' },
  calm: { icon: null, words: 'text-muted' },
}

function Fact({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { icon, words } = looks[tone]
  return (
    <span
      className={`inline-flex min-w-0 gap-1 [&>svg]:mt-0.5 [&>svg]:size-3 [&>svg]:shrink-0 ${words}`}
    >
      {icon}
      <span className="min-w-0">{children}</span>
    </span>
  )
}
