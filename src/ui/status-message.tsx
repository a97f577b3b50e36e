// The one place of a page that tells what has just happened.
import { CircleCheck, X } from 'lucide-react'
import { IconButton } from './icon-button.tsx'

type StatusMessageProps = {
  /** Undefined while there is nothing to tell; the region itself is always there. */
  message: string | undefined
  /** Changes with each telling, so that the same words twice are spoken twice. */
  turn?: number | undefined
  onDismiss: () => void
  dismissLabel: string
}

export function StatusMessage({ message, turn, onDismiss, dismissLabel }: StatusMessageProps) {
  const isShown = message !== undefined
  return (
    <div
      className={`pointer-events-none fixed inset-x-4 top-16 z-60 flex justify-center ${isShown ? '' : 'sr-only'}`}
    >
      <div
        className={
          isShown
            ? 'pointer-events-auto flex max-w-lg items-center gap-3 rounded-md bg-tip py-1 pr-1 pl-4 text-on-tip shadow-pop'
            : ''
        }
      >
        {isShown && <CircleCheck aria-hidden className="size-5 shrink-0" />}
        {/* aria-live spelled out keeps it audible while a dialog hides the rest of the page. */}
        <div role="status" aria-live="polite" className="py-1.5">
          {isShown && <span key={turn}>{message}</span>}
        </div>
        {isShown && (
          <IconButton
            size="small"
            variant="onTip"
            label={dismissLabel}
            icon={<X aria-hidden />}
            onClick={onDismiss}
          />
        )}
      </div>
    </div>
  )
}
