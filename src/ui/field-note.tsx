// The lines around a field that are the same for all fields: label, hint and error.
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import { Words } from './sentence.tsx'

export function FieldLabel({ htmlFor, children }: { htmlFor: string; children: ReactNode }) {
  return (
    <label htmlFor={htmlFor} className="font-semibold">
      {children}
    </label>
  )
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-xs text-muted">
      <Words>{children}</Words>
    </p>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 font-semibold text-negative">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <Words>{children}</Words>
      </span>
    </p>
  )
}
