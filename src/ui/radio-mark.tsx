// The round mark of a radio button.
import type { ComponentProps } from 'react'

type RadioMarkProps = Omit<ComponentProps<'input'>, 'className' | 'style' | 'type'>

export function RadioMark(props: RadioMarkProps) {
  return (
    <input
      {...props}
      type="radio"
      className="size-5 shrink-0 appearance-none rounded-full border border-edge bg-card not-checked:hover:border-primary checked:border-6 checked:border-primary disabled:bg-sunken"
    />
  )
}
