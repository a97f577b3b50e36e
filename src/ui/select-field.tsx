// One of many, in the browser's own list, with its label and hint.
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { FieldHint, FieldLabel } from './field-note.tsx'

type SelectFieldProps<Value extends string> = {
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
  hint?: ReactNode
}

export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
  hint,
}: SelectFieldProps<Value>) {
  const id = useId()

  function choose(index: number) {
    const option = options[index]
    if (option) onChange(option.value)
  }

  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <div className="relative flex min-w-0">
        <select
          id={id}
          // Its choices are names.
          translate="no"
          autoComplete="off"
          value={value}
          onChange={({ target }) => choose(target.selectedIndex)}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          className="min-h-10 w-full min-w-0 appearance-none truncate rounded-md border border-edge bg-card py-2 pr-9 pl-3 text-ink"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-3 right-3 size-4 text-muted"
        />
      </div>
      {hint !== undefined && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
    </div>
  )
}
