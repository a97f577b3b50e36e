// A button that is only an icon: its name is spoken, and shown on hover and focus.
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { useId } from 'react'
import { joinIds } from './ids.ts'
import { Tooltip } from './tooltip.tsx'

export type IconButtonVariant = 'quiet' | 'outlined' | 'round' | 'joined' | 'onTip'

export type IconButtonProps = Omit<
  ComponentProps<'button'>,
  'aria-label' | 'children' | 'className' | 'disabled' | 'style'
> & {
  /** The accessible name. */
  label: string
  icon: ReactNode
  variant?: IconButtonVariant | undefined
  size?: 'regular' | 'small' | undefined
  /** Why the button does nothing now. It stays focusable and says so. */
  disabledReason?: string | undefined
}

export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'regular',
  disabledReason,
  type = 'button',
  onClick,
  'aria-describedby': describedBy,
  ...rest
}: IconButtonProps) {
  const reasonId = useId()
  const isDisabled = disabledReason !== undefined
  const colours = isDisabled
    ? 'cursor-not-allowed bg-sunken text-muted forced-colors:text-[GrayText]'
    : enabled[variant]

  // Beside what the button has opened, its name would cover that.
  const shownName = rest['aria-expanded'] === true ? undefined : label

  function click(event: MouseEvent<HTMLButtonElement>) {
    if (isDisabled) event.preventDefault()
    else onClick?.(event)
  }

  return (
    <Tooltip text={disabledReason ?? shownName} textId={isDisabled ? reasonId : undefined}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        aria-disabled={isDisabled || undefined}
        aria-describedby={joinIds(describedBy, isDisabled ? reasonId : undefined)}
        className={`inline-flex items-center justify-center border ${shapes[variant]} ${sizes[size]} ${colours}`}
        onClick={click}
      >
        {icon}
      </button>
    </Tooltip>
  )
}

const sizes = { regular: 'size-10 [&>svg]:size-5', small: 'size-8 [&>svg]:size-4' }

const shapes: Record<IconButtonVariant, string> = {
  quiet: 'rounded-md border-transparent',
  outlined: 'rounded-md border-edge',
  round: 'rounded-full border-edge',
  // Inside a field's frame: as high as it, with the ring inwards.
  joined: 'h-full! rounded-r-[7px] border-0 border-l outline-offset-[-2px]!',
  onTip: 'rounded-md border-transparent',
}

const enabled: Record<IconButtonVariant, string> = {
  quiet: 'text-muted hover:bg-hover hover:text-ink',
  outlined: 'bg-card text-ink hover:bg-hover',
  round: 'bg-card text-ink hover:bg-hover',
  joined: 'text-ink hover:bg-hover',
  // Inverted, for the dark toast; the ring is inset because the page behind differs.
  onTip: 'text-on-tip outline-on-tip! outline-offset-[-4px]!',
}
