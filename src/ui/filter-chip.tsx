// A filter of a list: it says what it is set to.
import { ChevronDown } from 'lucide-react'

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

/** A button that opens the choices, of which several can be ticked. */
export function FilterChip<Value extends string>({
  label,
  options,
  chosen = [],
  onChange,
}: FilterChipProps<Value>) {
  const nameOf = (value: Value) => options.find((option) => option.value === value)?.label ?? value
  // What only an address names can be unticked as well.
  const strange = chosen.filter((value) => !options.some((option) => option.value === value))
  const isSet = chosen.length > 0

  function toggle(value: Value, isChosen: boolean) {
    const others = chosen.filter((other) => other !== value)
    onChange(isChosen ? [...others, value] : others)
  }

  return (
    <Popover
      label={label}
      trigger={
        <Button
          size="small"
          variant={isSet ? 'chosen' : 'secondary'}
          data-printed={isSet || undefined}
        >
          <ChipText label={label} value={isSet ? sumUp(chosen.map(nameOf)) : undefined} />
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <div role="group" aria-label={label} className="flex flex-col gap-3 p-2">
        {[...options, ...strange.map((value) => ({ value, label: value }))].map(
          ({ value, label: name }) => (
            <Checkbox
              key={value}
              label={name}
              checked={chosen.includes(value)}
              onChange={(isChosen) => toggle(value, isChosen)}
            />
          ),
        )}
      </div>
    </Popover>
  )
}

/** As many as a chip has room for; the others are counted. */
function sumUp(names: readonly string[]): string {
  const shown = names.slice(0, 2).join(', ')
  return names.length > 2 ? `${shown} and ${names.length - 2} more` : shown
}

/** What a filter or an order is called, and what it is set to. */
export function ChipText({ label, value }: { label: string; value: string | undefined }) {
  if (value === undefined) return label
  return (
    <span className="max-w-[min(15rem,60vw)] truncate">
      <span className="font-normal">{label}: </span>
      {value}
    </span>
  )
}
