// The worlds by title, each with its story; the one that is here says so.
import type { ScenarioView } from '#contract/sandbox.ts'
import { RadioGroup } from '#ui/radio-group.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

type WorldChoiceProps = {
  /** Absent while they are on their way. */
  worlds: readonly ScenarioView[] | undefined
  current: string | null | undefined
  value: string | undefined
  onChange: (name: string) => void
}

export function WorldChoice({ worlds, current, value, onChange }: WorldChoiceProps) {
  if (!worlds) return <Skeleton height="20rem" />
  return (
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
  )
}

/** Said before it is chosen: nobody should take a long wait for a fault. */
function sizeWords(size: number | null): string | undefined {
  return size === null
    ? undefined
    : `Starting it takes a while: it has ${size.toLocaleString('en-GB')} credentials.`
}
