// Several lines of text with their label, hint and error.
import type { ReactNode } from 'react'
import { useId } from 'react'
import { fieldAttributes, isExact, type FieldKind } from './field-kind.ts'
import { FieldError, FieldHint, FieldLabel } from './field-note.tsx'
import { joinIds } from './ids.ts'

type TextAreaProps = {
  label: string
  kind: FieldKind
  hint?: ReactNode
  /** What is wrong, in a sentence; undefined when nothing is. */
  error?: string | undefined
  value: string
  onChange: (value: string) => void
}

/** As high as its text, from three lines on. */
export function TextArea({ label, kind, hint, error, value, onChange }: TextAreaProps) {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const errorId = error === undefined ? undefined : `${id}-error`
  const lines = Math.min(Math.max(value.split('\n').length, 3), 20)
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <textarea
        {...fieldAttributes(kind)}
        id={id}
        rows={lines}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={joinIds(errorId, hintId)}
        className={`w-full rounded-md border bg-card px-3 py-2 ${isExact(kind) ? 'font-mono' : ''} ${error === undefined ? 'border-edge' : 'border-negative ring-1 ring-negative'}`}
      />
      {errorId !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      {hintId !== undefined && <FieldHint id={hintId}>{hint}</FieldHint>}
    </div>
  )
}
