// One of a few: as a plain list, as one row, or each on a card that explains it.
import { useId } from 'react'

import { Sentence } from './sentence.tsx'

type RadioLook = 'list' | 'row' | 'cards'

type RadioGroupProps<Value extends string> = {
  legend: string
  /** Unique on the page: the browser groups the buttons by it. */
  name: string
  options: readonly { value: Value; label: string; description?: string | undefined }[]
  value: Value | undefined
  onChange: (value: Value) => void
  look?: RadioLook | undefined
}

export function RadioGroup<Value extends string>({
  legend,
  name,
  options,
  value,
  onChange,
  look = 'list',
}: RadioGroupProps<Value>) {
  const id = useId()
  const classes = looks[look]
  return (
    <fieldset role="radiogroup" aria-labelledby={`${id}-legend`}>
      <legend id={`${id}-legend`} className="mb-1.5 font-semibold">
        <Sentence>{legend}</Sentence>
      </legend>
      <div className={classes.group}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={option.description && `${id}-${option.value}-description`}
              className="size-5 shrink-0 appearance-none rounded-full border border-edge bg-card not-checked:hover:border-primary checked:border-6 checked:border-primary"
            />
            <span className="min-w-0">
              <span id={`${id}-${option.value}`} className={classes.label}>
                {option.label}
              </span>
              {option.description !== undefined && (
                <span id={`${id}-${option.value}-description`} className={classes.description}>
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

type Classes = Record<'group' | 'option' | 'label' | 'description', string>

const line = { option: 'flex min-h-6 gap-2.5', label: '', description: 'block text-xs text-muted' }

const looks: Record<RadioLook, Classes> = {
  list: { ...line, group: 'flex flex-col items-start gap-2' },
  row: { ...line, group: 'flex flex-wrap gap-x-5 gap-y-2' },
  cards: {
    group: 'grid gap-3 sm:auto-cols-fr sm:grid-flow-col',
    option:
      'flex gap-3 rounded-md border border-edge p-4 hover:bg-hover has-checked:border-primary has-checked:bg-primary-soft has-checked:ring-1 has-checked:ring-primary',
    label: 'block font-semibold',
    description: 'mt-1 block text-muted',
  },
}
