// The worlds by title, each with its story; the one that is here says so.
import { useEffect, useRef } from 'react'

import type { ScenarioView } from '#contract/sandbox.ts'
import { RadioGroup } from '#ui/radio-group.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { countText } from '#domain/values/count-text.ts'

type ChoiceProps = {
  worlds: readonly ScenarioView[]
  current: string | null | undefined
  value: string | undefined
  onChange: (name: string) => void
}

type WorldChoiceProps = Omit<ChoiceProps, 'worlds'> & {
  /** Absent while they are on their way. */
  worlds: readonly ScenarioView[] | undefined
}

export function WorldChoice({ worlds, ...rest }: WorldChoiceProps) {
  return worlds ? <Choice worlds={worlds} {...rest} /> : <Skeleton height="20rem" />
}

function Choice({ worlds, current, value, onChange }: ChoiceProps) {
  const list = useRef<HTMLDivElement>(null)
  // What is chosen already may be further down than the dialog is high.
  useEffect(() => {
    list.current?.querySelector('input:checked')?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={list}>
      <RadioGroup
        legend="World to start in"
        name="world"
        options={worlds.map(({ name, title, story, size }) => ({
          value: name,
          label: title,
          description: [name === current && 'You are in this world now.', story, sizeWords(size)]
            .filter(Boolean)
            .join(' '),
        }))}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}

/** Said before it is chosen: nobody should take a long wait for a fault. */
function sizeWords(size: number | null): string | undefined {
  return size === null
    ? undefined
    : `Starting it takes a while: it has ${countText(size)} credentials.`
}
