// A choice that is always made, beside the filters of a list: it says what is chosen.
import { ChevronDown } from 'lucide-react'

import { Button } from './button.tsx'
import { ChipText, type FilterOption } from './filter-chip.tsx'
import { MenuButton, MenuItem, MenuList } from './menu-list.tsx'
import { Popover } from './popover.tsx'

/** Of what the original does not have, one that is chosen stays in sight. */
type Choice<Value extends string> = FilterOption<Value> & { isAddition?: true }

type ChoiceChipProps<Value extends string> = {
  label: string
  options: readonly Choice<Value>[]
  chosen: Value
  onChange: (chosen: Value) => void
}

/** A button that opens the choices, of which one is chosen. */
export function ChoiceChip<Value extends string>({
  label,
  options,
  chosen,
  onChange,
}: ChoiceChipProps<Value>) {
  const shown = options.find(({ value }) => value === chosen)?.label
  return (
    <Popover
      label={label}
      align="end"
      trigger={
        <Button size="small">
          <ChipText label={label} value={shown} />
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuList label={label}>
        {options.map(({ value, label: name, isAddition = false }) => (
          <MenuItem key={value} isAddition={isAddition && value !== chosen}>
            <MenuButton isCurrent={value === chosen} onClick={() => onChange(value)}>
              {name}
            </MenuButton>
          </MenuItem>
        ))}
      </MenuList>
    </Popover>
  )
}
