// A small non-modal dialog beside the button that opens it.
import type { ReactElement, ReactNode, ToggleEvent } from 'react'
import { cloneElement, useEffect, useId, useRef, useState } from 'react'

type PopoverProps = {
  /** A Button or IconButton; it gets the expanded state and the click. */
  trigger: ReactElement<Record<string, unknown>>
  /** The accessible name of what opens. */
  label: string
  children: ReactNode
  /** The edge of the button that it keeps to. */
  align?: 'start' | 'end' | undefined
  /** Controlled where a choice inside closes it; otherwise it keeps its own state. */
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** The browser's own popover: it lies on top, and closes by Escape or a press beside it. */
export function Popover({
  trigger,
  label,
  children,
  align = 'start',
  open,
  onOpenChange,
}: PopoverProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [isShown, setShown] = useState(false)

  useEffect(() => {
    if (open === false) panel.current?.hidePopover()
  }, [open])

  useEffect(() => {
    if (isShown) panel.current?.querySelector<HTMLElement>(firstControl)?.focus()
  }, [isShown])

  function toggled(event: ToggleEvent) {
    const isOpening = event.newState === 'open'
    setShown(isOpening)
    onOpenChange?.(isOpening)
  }

  return (
    <>
      {cloneElement(trigger, {
        popoverTarget: id,
        'aria-haspopup': 'dialog',
        'aria-expanded': isShown,
      })}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onBeforeToggle={toggled}
        className={`${look} ${align === 'start' ? '[position-area:bottom_span-right]' : '[position-area:bottom_span-left]'}`}
      >
        {isShown && children}
      </div>
    </>
  )
}

const firstControl = 'input:checked, input, button, a[href]'

/** Kept to its button by anchor positioning; where a browser has none, it opens in the middle. */
const look =
  'max-h-[min(36rem,80dvh)] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md border bg-card p-2 text-ink shadow-pop outline-none supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:m-0 supports-[position-area:bottom]:my-1.5 [position-try-fallbacks:flip-block,flip-inline,flip-block_flip-inline]'
