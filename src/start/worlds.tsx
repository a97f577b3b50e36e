// The worlds that can be started, each with its story; starting one asks first.
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'

import { scenariosQuery } from '#api/scenarios.ts'
import type { ScenarioView } from '#contract/sandbox.ts'
import { FormerWorldOffer } from '#page/afresh/former-world.tsx'
import { StartAfreshDialog } from '#page/afresh/start-afresh.tsx'
import { Badge } from '#ui/badge.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

/** Where they cannot be had, Start afresh says so: nothing else on this page needs them. */
export function Worlds() {
  const headingId = useId()
  const { data, error } = useQuery(scenariosQuery)
  const [asked, ask] = useState<string>()
  if (error !== null) return null
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-3">
      <div>
        <h2 id={headingId} className="text-base font-semibold">
          Or start in a scenario
        </h2>
        <p className="text-muted">
          Each is a situation to practise in. Starting one puts it in place of the present one, and
          asks first.
        </p>
      </div>
      <FormerWorldOffer />
      {data ? (
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {data.data.map((world) => (
            <li key={world.name} className="flex">
              <WorldCard
                world={world}
                isHere={world.name === data.current}
                onChoose={() => ask(world.name)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton height="24rem" />
      )}
      {asked !== undefined && <StartAfreshDialog world={asked} onClose={() => ask(undefined)} />}
    </section>
  )
}

type WorldCardProps = { world: ScenarioView; isHere: boolean; onChoose: () => void }

/** A press anywhere on it is one on its title. */
function WorldCard({ world: { title, story }, isHere, onChoose }: WorldCardProps) {
  const id = useId()
  return (
    <div className="relative flex w-full flex-col gap-1 rounded-md border bg-card p-4 hover:border-edge hover:bg-hover">
      <p className="flex flex-wrap items-center gap-x-2">
        <button
          type="button"
          onClick={onChoose}
          aria-describedby={id}
          className="min-h-6 text-left font-semibold after:absolute after:inset-0 after:rounded-md"
        >
          {title}
        </button>
        {isHere && <Badge tone="info">You are here</Badge>}
      </p>
      <p id={id} className="text-muted">
        {story}
      </p>
    </div>
  )
}
