// An on/off switch with the state in a visible word beside it.
import { Lock } from 'lucide-react'
import { Root, Thumb } from '@radix-ui/react-switch'
import { useId } from 'react'

type SwitchProps = {
  /** The accessible name; the state is spoken by the role. */
  label: string
  onWord: string
  offWord: string
  checked: boolean
  onChange: (checked: boolean) => void
  /** Why it cannot be changed. It stays focusable and shows the reason. */
  disabledReason?: string | undefined
}

export function Switch({ label, onWord, offWord, checked, onChange, disabledReason }: SwitchProps) {
  const id = useId()
  const isLocked = disabledReason !== undefined

  function change(next: boolean) {
    if (!isLocked) onChange(next)
  }

  return (
    <div>
      <div className="flex min-h-6 items-center gap-2">
        <Root
          id={id}
          aria-label={label}
          aria-disabled={isLocked || undefined}
          aria-describedby={isLocked ? `${id}-reason` : undefined}
          checked={checked}
          onCheckedChange={change}
          className={`flex h-6 w-11 shrink-0 rounded-full border p-0.5 ${trackColour(checked, isLocked)}`}
        >
          <Thumb
            className={`size-4.5 rounded-full forced-colors:bg-[ButtonText] motion-safe:transition-transform ${isLocked ? 'bg-edge' : 'bg-card'} ${checked ? 'translate-x-5' : ''}`}
          />
        </Root>
        <label htmlFor={id} aria-hidden className={isLocked ? 'text-muted' : 'font-semibold'}>
          {checked ? onWord : offWord}
        </label>
      </div>
      {isLocked && (
        <p id={`${id}-reason`} className="mt-1 flex gap-1 text-xs text-muted">
          <Lock aria-hidden className="mt-0.5 size-3 shrink-0" />
          {disabledReason}
        </p>
      )}
    </div>
  )
}

function trackColour(checked: boolean, isLocked: boolean): string {
  if (isLocked) return 'cursor-not-allowed border-edge bg-sunken'
  return checked ? 'border-primary bg-primary' : 'border-edge bg-edge'
}
