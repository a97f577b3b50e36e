// One of a few, each explained on a card of its own.
import { useId } from 'react'
import { RadioMark } from './radio-mark.tsx'

export type RadioOption<Value extends string> = {
  value: Value
  label: string
  description?: string | undefined
}

export type RadioGroupProps<Value extends string> = {
  legend: string
  /** Unique on the page: the browser groups the buttons by it. */
  name: string
  options: readonly RadioOption<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
}

export function RadioCards<Value extends string>({
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
      <div className="grid gap-3 sm:auto-cols-fr sm:grid-flow-col">
        {options.map((option) => (
          <label key={option.value} className={card}>
            <RadioMark
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={option.description && `${id}-${option.value}-description`}
            />
            <span className="min-w-0">
              <span id={`${id}-${option.value}`} className="block font-semibold">
                {option.label}
              </span>
              {option.description !== undefined && (
                <span id={`${id}-${option.value}-description`} className="mt-1 block text-muted">
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

const card =
  'flex gap-3 rounded-md border border-edge p-4 hover:bg-hover has-checked:border-primary has-checked:bg-primary-soft has-checked:ring-1 has-checked:ring-primary'
