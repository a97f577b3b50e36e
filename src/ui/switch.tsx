// An on/off switch with the state in a visible word beside it.
import { Lock } from 'lucide-react'
import { useId } from 'react'

import { Tooltip } from './tooltip.tsx'

type SwitchProps = {
  /** The accessible name; the state is spoken by the role. */
  label: string
  onWord: string
  offWord: string
  checked: boolean
  onChange: (checked: boolean) => void
  /** Why it cannot be changed. It stays focusable, and says so on hover and focus. */
  disabledReason?: string | undefined
}

export function Switch({ label, onWord, offWord, checked, onChange, disabledReason }: SwitchProps) {
  const id = useId()
  const isLocked = disabledReason !== undefined

  function change() {
    if (!isLocked) onChange(!checked)
  }

  return (
    <Tooltip text={disabledReason} textId={`${id}-reason`}>
      <div className="flex min-h-6 items-center gap-2">
        <span className="relative flex h-6 w-11 shrink-0">
          <input
            id={id}
            type="checkbox"
            role="switch"
            aria-label={label}
            aria-checked={checked}
            checked={checked}
            onChange={change}
            aria-disabled={isLocked || undefined}
            aria-describedby={isLocked ? `${id}-reason` : undefined}
            className={`absolute inset-0 appearance-none rounded-full border ${trackColour(checked, isLocked)}`}
          />
          <span
            aria-hidden
            className={`pointer-events-none absolute top-0.75 left-0.75 size-4.5 rounded-full forced-colors:bg-[ButtonText] motion-safe:transition-transform ${isLocked ? 'bg-edge forced-colors:bg-[GrayText]' : 'bg-card'} ${checked ? 'translate-x-5' : ''}`}
          />
        </span>
        <label
          htmlFor={id}
          aria-hidden
          className={`flex items-center gap-1 ${isLocked ? 'text-muted' : 'font-semibold'}`}
        >
          {checked ? onWord : offWord}
          {isLocked && <Lock className="size-3.5 shrink-0" />}
        </label>
      </div>
    </Tooltip>
  )
}

function trackColour(checked: boolean, isLocked: boolean): string {
  if (isLocked) return 'cursor-not-allowed border-edge bg-sunken forced-colors:border-[GrayText]'
  return checked ? 'border-primary bg-primary forced-colors:bg-[Highlight]' : 'border-edge bg-edge'
}
