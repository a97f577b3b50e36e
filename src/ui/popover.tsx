// A small non-modal dialog beside the button that opens it.
import type { FocusEvent, ReactElement, ReactNode, ToggleEvent } from 'react'
import { cloneElement, createContext, useContext, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import { usePlacing } from './placing.ts'

type PopoverProps = {
  /** A Button or IconButton; it gets the expanded state and the click. */
  trigger: ReactElement<Record<string, unknown>>
  /** The accessible name of what opens. */
  label: string
  children: ReactNode
  /** The edge of the button that it keeps to. */
  align?: 'start' | 'end' | undefined
  /** For what holds several buttons in a row. */
  isWide?: boolean | undefined
}

const Close = createContext<() => void>(() => undefined)

/** For what lies in a popover: closes it, because a choice has been made. Focus goes back to its button. */
export function useClosePopover(): () => void {
  return useContext(Close)
}

/** The browser's own popover: it lies on top, and closes by Escape or a press beside it. */
export function Popover({
  trigger,
  label,
  children,
  align = 'start',
  isWide = false,
}: PopoverProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLSpanElement>(null)
  const [isShown, setShown] = useState(false)
  usePlacing(panel, place, isShown, { side: 'below', align, gap: 6 })

  function close() {
    panel.current?.hidePopover()
  }

  /** The content is there before the browser measures and shows the panel. */
  function showContent(event: ToggleEvent) {
    if (event.newState === 'open') flushSync(() => setShown(true))
  }

  /** It goes only after the browser has closed the panel and given focus back to the button. */
  function followBrowser(event: ToggleEvent) {
    const isOpen = event.newState === 'open'
    setShown(isOpen)
    if (isOpen) panel.current?.querySelector<HTMLElement>(firstControl)?.focus()
  }

  /** Whoever goes on by Tab would find it lying over what has the focus now. */
  function closeOnLeave({ relatedTarget, currentTarget }: FocusEvent) {
    if (isShown && relatedTarget && !currentTarget.contains(relatedTarget)) close()
  }

  return (
    // Without a role: it only tells where the button is, and whether focus is inside.
    <span role="presentation" ref={place} onBlur={closeOnLeave} className="flex min-w-0">
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
        // A press on words in it would else give the focus to the page, and that closes it.
        tabIndex={-1}
        aria-label={label}
        onBeforeToggle={showContent}
        onToggle={followBrowser}
        className={`${look} ${isWide ? 'w-116' : 'w-80'}`}
      >
        <Close value={close}>{isShown && children}</Close>
      </div>
    </span>
  )
}

const firstControl = 'input:checked, input, button, a[href]'

const look =
  'inset-auto m-0 max-h-[min(46rem,88dvh)] max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md border bg-card p-2 text-ink shadow-pop outline-none'
