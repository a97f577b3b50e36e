// One filter of the list: a button with the number of choices, and the choices in a popover.
import { ChevronDown } from 'lucide-react'

import { Badge } from './badge.tsx'
import { Button } from './button.tsx'
import { Checkbox } from './checkbox.tsx'
import { Popover } from './popover.tsx'

export type FilterOption<Value extends string> = { value: Value; label: string }

type FilterChipProps<Value extends string> = {
  label: string
  options: readonly FilterOption<Value>[]
  /** Nothing chosen means that nothing is filtered out. */
  chosen: readonly Value[] | undefined
  onChange: (chosen: Value[]) => void
}

export function FilterChip<Value extends string>({
  label,
  options,
  chosen = [],
  onChange,
}: FilterChipProps<Value>) {
  const count = chosen.length

  function toggle(value: Value, isChosen: boolean) {
    const others = chosen.filter((other) => other !== value)
    onChange(isChosen ? [...others, value] : others)
  }

  return (
    <Popover
      label={label}
      trigger={
        <Button aria-label={count > 0 ? `${label}: ${count} selected` : undefined}>
          {label}
          {count > 0 && <Badge tone="info">{count}</Badge>}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <div role="group" aria-label={label} className="flex flex-col gap-3 p-2">
        {options.map(({ value, label: name }) => (
          <Checkbox
            key={value}
            label={name}
            checked={chosen.includes(value)}
            onChange={(isChosen) => toggle(value, isChosen)}
          />
        ))}
      </div>
    </Popover>
  )
}
