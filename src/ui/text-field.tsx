// One line of text with its label, hint, error and counter.
import type { ChangeEvent, ComponentProps, KeyboardEvent, ReactNode } from 'react'
import { useId } from 'react'
import { lengthOf } from '#contract/limits.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { fieldAttributes, isExact, type FieldKind } from './field-kind.ts'
import { FieldError, FieldHint, FieldLabel } from './field-note.tsx'
import { joinIds } from './ids.ts'

export type TextFieldProps = Pick<
  ComponentProps<'input'>,
  'onBlur' | 'onCopy' | 'onPaste' | 'placeholder' | 'readOnly'
> & {
  label: string
  kind: FieldKind
  hint?: ReactNode
  /** What is wrong, in a sentence or several; undefined when nothing is. */
  error?: ReactNode
  value: string
  onChange?: ((value: string) => void) | undefined
  /** Shows a counter of characters. Typing on is never stopped: the caller gives the error. */
  maxLength?: number | undefined
  /** IconButtons of the variant 'joined', at the field's right end. */
  trailing?: ReactNode
  /** Buttons after the field; they wrap below it when there is no room. */
  beside?: ReactNode
  /** At the right end of the label's line. */
  corner?: ReactNode
  onEnter?: (() => void) | undefined
  inputRef?: ComponentProps<'input'>['ref']
}

export function TextField({
  label,
  kind,
  hint,
  error,
  value,
  onChange,
  maxLength,
  trailing,
  beside,
  corner,
  onEnter,
  inputRef,
  readOnly = false,
  ...rest
}: TextFieldProps) {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const errorId = error === undefined ? undefined : `${id}-error`
  const countId = maxLength === undefined ? undefined : `${id}-count`
  // What nobody sees at the ends is not kept, so it does not count.
  const count = lengthOf(trimText(value))

  function change(event: ChangeEvent<HTMLInputElement>) {
    onChange?.(event.target.value)
  }

  function keyDown(event: KeyboardEvent) {
    // Enter that ends an input method's composition is not an order.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return
    event.preventDefault()
    onEnter()
  }

  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <FieldLabel htmlFor={id}>{label}</FieldLabel>
        {corner}
      </div>
      <div className="flex flex-wrap gap-2">
        <div className={`${frame} ${frameColour(error, readOnly)}`}>
          <input
            {...fieldAttributes(kind)}
            {...rest}
            id={id}
            ref={inputRef}
            value={value}
            onChange={change}
            onKeyDown={keyDown}
            readOnly={readOnly}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={joinIds(errorId, hintId, countId)}
            className={`min-w-0 flex-1 rounded-md px-3 py-2 outline-none ${isExact(kind) ? 'font-mono' : ''}`}
          />
          {trailing}
        </div>
        {beside}
      </div>
      <div className="flex justify-between gap-4 has-[>div:empty:only-child]:hidden">
        <div className="min-w-0">
          {errorId !== undefined && <FieldError id={errorId}>{error}</FieldError>}
          {hintId !== undefined && <FieldHint id={hintId}>{hint}</FieldHint>}
        </div>
        {maxLength !== undefined && (
          <span id={countId} className={`shrink-0 text-xs ${countColour(count, maxLength)}`}>
            {count}/{maxLength}
          </span>
        )}
      </div>
    </div>
  )
}

// The frame wears the ring, so that joined buttons do not cover it.
const frame =
  'flex min-h-10 min-w-0 flex-1 basis-60 rounded-md border outline-offset-2 outline-focus has-[>input:focus-visible]:outline-2'

function frameColour(error: ReactNode, readOnly: boolean): string {
  if (error !== undefined) return 'border-negative bg-card ring-1 ring-negative'
  return readOnly ? 'border-edge bg-sunken' : 'border-edge bg-card'
}

function countColour(count: number, maxLength: number): string {
  return count > maxLength ? 'font-semibold text-negative' : 'text-muted'
}
