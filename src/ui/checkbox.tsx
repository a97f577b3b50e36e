// A checkbox that can also be mixed, and says why when it is locked.
import { Check, Lock, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { joinIds } from './ids.ts'
import { Sentence, Verbatim, Words } from './sentence.tsx'

type CheckboxProps = {
  /** The accessible name. */
  label: string
  /** The label is a name, such as a role's, which no translator may touch. */
  isName?: boolean | undefined
  /** The name, and the reason why it is locked, are spoken but not shown. */
  isLabelHidden?: boolean | undefined
  description?: ReactNode
  checked: boolean | 'mixed'
  /** The next state; a mixed box becomes checked. */
  onChange: (checked: boolean) => void
  /** Why it cannot be changed. It stays focusable and shows the reason. */
  disabledReason?: string | undefined
  /** The reason stands on the page already: it is spoken but not shown again. */
  isReasonHidden?: boolean | undefined
}

export function Checkbox({
  label,
  isName = false,
  isLabelHidden = false,
  description,
  checked,
  onChange,
  disabledReason,
  isReasonHidden = isLabelHidden,
}: CheckboxProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const isMixed = checked === 'mixed'
  const isLocked = disabledReason !== undefined
  const descriptionId = description === undefined ? undefined : `${id}-description`
  const reasonId = isLocked ? `${id}-reason` : undefined

  function showMixed() {
    if (input.current) input.current.indeterminate = isMixed
  }

  useEffect(showMixed)

  function change() {
    // The browser takes it away at every press, also where nothing changes.
    showMixed()
    if (!isLocked) onChange(checked !== true)
  }

  return (
    <div className="flex gap-2.5">
      <span className="relative mt-px flex size-5 shrink-0 items-center justify-center">
        <input
          ref={input}
          id={id}
          type="checkbox"
          checked={checked === true}
          onChange={change}
          aria-disabled={isLocked || undefined}
          aria-describedby={joinIds(descriptionId, reasonId)}
          className={`absolute inset-0 appearance-none rounded-sm border before:absolute before:-inset-1 ${boxColour(checked !== false, isLocked)}`}
        />
        {isMixed && <Minus aria-hidden className={`${mark} ${markColour(isLocked)}`} />}
        {checked === true && <Check aria-hidden className={`${mark} ${markColour(isLocked)}`} />}
      </span>
      <div className="min-w-0">
        <label htmlFor={id} className={isLabelHidden ? 'sr-only' : labelColour(isLocked)}>
          {isName ? <Verbatim>{label}</Verbatim> : label}
        </label>
        {descriptionId !== undefined && (
          <p id={descriptionId} className="text-xs text-muted">
            <Words>{description}</Words>
          </p>
        )}
        {isLocked && (
          <p id={reasonId} className={isReasonHidden ? 'sr-only' : 'flex gap-1 text-xs text-muted'}>
            <Lock aria-hidden className="mt-0.5 size-3 shrink-0" />
            <span>
              <Sentence>{disabledReason}</Sentence>
            </span>
          </p>
        )}
      </div>
    </div>
  )
}

const mark = 'pointer-events-none relative size-4 stroke-3'

function boxColour(isMarked: boolean, isOff: boolean): string {
  if (isOff) return 'border-edge bg-sunken forced-colors:border-[GrayText]'
  return isMarked ? 'border-primary bg-primary' : 'border-edge bg-card hover:border-primary'
}

function markColour(isOff: boolean): string {
  return isOff
    ? 'text-muted forced-colors:text-[GrayText]'
    : 'text-on-primary forced-colors:text-[CanvasText]'
}

function labelColour(isOff: boolean): string {
  return isOff ? 'block text-muted forced-colors:text-[GrayText]' : 'block'
}
