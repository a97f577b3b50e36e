// Holds the value of a widget, as the page around it would.
import { useState, type ReactNode } from 'react'

type HeldProps<Value> = {
  first: Value
  children: (value: Value, set: (value: Value) => void) => ReactNode
}

export function Held<Value>({ first, children }: HeldProps<Value>) {
  const [value, setValue] = useState(first)
  return children(value, (next) => setValue(() => next))
}
