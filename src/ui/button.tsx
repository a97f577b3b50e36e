// The button, and its look for links that stand where a button would.
import { LoaderCircle } from 'lucide-react'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { useId } from 'react'
import { joinIds } from './ids.ts'
import { Tooltip } from './tooltip.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'chosen' | 'quiet' | 'danger'
export type ButtonSize = 'regular' | 'small'

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'disabled' | 'style'> & {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode
  /** An act is under way: clicks are ignored, the width stays. */
  busy?: boolean | undefined
  /** Why the button does nothing now. It stays focusable and says so. */
  disabledReason?: string | undefined
}

export function Button({
  variant = 'secondary',
  size = 'regular',
  icon,
  busy = false,
  disabledReason,
  type = 'button',
  onClick,
  children,
  'aria-describedby': describedBy,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const isIdle = busy || disabledReason !== undefined
  const padding = busy && !icon ? spinnerPadding[size] : paddings[size]
  const colours =
    disabledReason === undefined ? variants[variant] : (disabledLooks[variant] ?? disabledLook)

  function click(event: MouseEvent<HTMLButtonElement>) {
    // Also keeps a submit button from submitting its form.
    if (isIdle) event.preventDefault()
    else onClick?.(event)
  }

  return (
    <Tooltip text={disabledReason} textId={reasonId}>
      <button
        {...rest}
        type={type}
        className={`${shape} ${heights[size]} ${padding} ${colours} grow`}
        aria-disabled={isIdle || undefined}
        aria-busy={busy || undefined}
        aria-describedby={joinIds(describedBy, disabledReason && reasonId)}
        onClick={click}
      >
        {busy ? <Spinner isAlone={!icon} /> : icon}
        {children}
      </button>
    </Tooltip>
  )
}

function Spinner({ isAlone }: { isAlone: boolean }) {
  const place = isAlone ? '-mr-1 size-3!' : ''
  return <LoaderCircle aria-hidden className={`${place} motion-safe:animate-spin`} />
}

const shape =
  'inline-flex items-center justify-center gap-2 rounded-md border py-1 font-semibold no-underline [&>svg]:size-4 [&>svg]:shrink-0 forced-colors:aria-pressed:forced-color-adjust-none forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText]'

const heights: Record<ButtonSize, string> = { regular: 'min-h-10', small: 'min-h-8' }
const paddings: Record<ButtonSize, string> = { regular: 'px-4', small: 'px-3' }
// A spinner without an icon's place takes 16 px from the padding, so the width stays.
const spinnerPadding: Record<ButtonSize, string> = { regular: 'px-2', small: 'px-1' }

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-primary bg-primary text-on-primary hover:border-primary-strong hover:bg-primary-strong',
  secondary: 'border-edge bg-card text-ink hover:bg-hover',
  chosen: 'border-primary bg-primary-soft text-ink hover:bg-hover',
  quiet: 'border-transparent text-link hover:bg-hover',
  danger:
    'border-negative bg-negative text-on-negative hover:border-negative-strong hover:bg-negative-strong',
}

const disabledLook =
  'cursor-not-allowed border-line bg-sunken text-muted forced-colors:border-[GrayText] forced-colors:text-[GrayText]'

// What has neither ground nor edge gets none by having nothing to do.
const disabledLooks: Partial<Record<ButtonVariant, string>> = {
  quiet: 'cursor-not-allowed border-transparent text-muted forced-colors:text-[GrayText]',
}

/** Class names of a button, for a router link that looks like one. */
export function buttonLook(variant: ButtonVariant = 'secondary'): string {
  return `${shape} ${heights.regular} ${paddings.regular} ${variants[variant]}`
}
