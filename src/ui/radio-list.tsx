// One of several, as a plain list.
import { useId } from 'react'
import type { RadioGroupProps } from './radio-cards.tsx'
import { RadioMark } from './radio-mark.tsx'

export function RadioList<Value extends string>({
  legend,
  name,
  options,
  value,
  onChange,
}: RadioGroupProps<Value>) {
  const id = useId()
  return (
    <fieldset role="radiogroup" aria-labelledby={`${id}-legend`}>
      <legend id={`${id}-legend`} className="mb-1.5 font-semibold">
        {legend}
      </legend>
      <div className="flex flex-col items-start gap-2">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-6 gap-2.5">
            <RadioMark
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={option.description && `${id}-${option.value}-description`}
            />
            <span className="min-w-0">
              <span id={`${id}-${option.value}`}>{option.label}</span>
              {option.description !== undefined && (
                <span id={`${id}-${option.value}-description`} className="block text-xs text-muted">
                  {option.description}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
