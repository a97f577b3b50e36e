// A small non-modal dialog beside the button that opens it.
import type { ReactElement, ReactNode, ToggleEvent } from 'react'
import { cloneElement, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

type PopoverProps = {
  /** A Button or IconButton; it gets the expanded state and the click. */
  trigger: ReactElement<Record<string, unknown>>
  /** The accessible name of what opens. */
  label: string
  children: ReactNode
  /** The edge of the button that it keeps to. */
  align?: 'start' | 'end' | undefined
}

/** The browser's own popover: it lies on top, and closes by Escape or a press beside it. */
export function Popover({ trigger, label, children, align = 'start' }: PopoverProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [isShown, setShown] = useState(false)

  /** The content is there before the browser measures and shows the panel. */
  function beforeToggle(event: ToggleEvent) {
    if (event.newState === 'open') flushSync(() => setShown(true))
  }

  /** It goes only after the browser has closed the panel and given focus back to the button. */
  function toggled(event: ToggleEvent) {
    const isOpen = event.newState === 'open'
    setShown(isOpen)
    if (isOpen) panel.current?.querySelector<HTMLElement>(firstControl)?.focus()
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
        onBeforeToggle={beforeToggle}
        onToggle={toggled}
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
