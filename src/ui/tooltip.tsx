// A short text beside a control: on hover, on focus, gone with Escape.
import type { FocusEvent, PointerEvent, ReactNode } from 'react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import { usePlacing } from './placing.ts'
import { Sentence } from './sentence.tsx'

type TooltipProps = {
  /** Nothing is shown when absent; the wrapper stays, so the control is never remounted. */
  text: string | undefined
  /** Id for aria-describedby. Without it the text only repeats the control's name. */
  textId?: string | undefined
  children: ReactNode
}

export function Tooltip({ text, textId, children }: TooltipProps) {
  const [isShown, setShown] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  const hasEntered = useRef(false)
  const isDescription = textId !== undefined

  // A text that comes while the pointer rests here is not what somebody pointed at, and neither is a
  // control that the page has moved under it: that one is entered without a move.
  function showOnHover({ pointerType }: PointerEvent<HTMLElement>) {
    if (pointerType === 'touch' || !hasEntered.current) return
    hasEntered.current = false
    setShown(text !== undefined)
  }

  function showOnFocus(event: FocusEvent<HTMLElement>) {
    // A tap focuses without a ring: it is the only way to a description on a touch screen.
    if (isDescription || event.target.matches(':focus-visible')) setShown(text !== undefined)
  }

  function hide() {
    setShown(false)
  }

  /** Why it cannot be pressed again is no answer to a press that it has just heeded. */
  function hideOnPress() {
    if (text === undefined) hide()
  }

  return (
    <span
      ref={place}
      role="presentation"
      className="relative inline-flex"
      onPointerEnter={() => (hasEntered.current = true)}
      onPointerMove={showOnHover}
      onPointerLeave={hide}
      onClick={hideOnPress}
      onFocus={showOnFocus}
      onBlur={hide}
    >
      {children}
      {text !== undefined && isShown && <Tip text={text} id={textId} place={place} onHide={hide} />}
      {/* What describes a control is there whether it is shown or not. */}
      {isDescription && !isShown && (
        <span id={textId} role="tooltip" hidden>
          {text}
        </span>
      )}
    </span>
  )
}

type TipProps = {
  text: string
  id: string | undefined
  place: { current: HTMLSpanElement | null }
  onHide: () => void
}

/**
 * In the top layer, where no box that scrolls can clip it. Inside the control's place, so that the
 * pointer can go over to it; the padding bridges the gap.
 */
function Tip({ text, id, place, onHide }: TipProps) {
  const tip = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => tip.current?.showPopover(), [])
  usePlacing(tip, place, true, { side: 'above', align: 'center', gap: 0 })
  useEffect(() => {
    // Wherever the focus is. [WCAG 2.2, 1.4.13]
    const hideOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onHide()
    }
    document.addEventListener('keydown', hideOnEscape, { capture: true })
    return () => document.removeEventListener('keydown', hideOnEscape, { capture: true })
  })
  return (
    <span
      ref={tip}
      popover="manual"
      id={id}
      role={id === undefined ? undefined : 'tooltip'}
      aria-hidden={id === undefined ? true : undefined}
      className="inset-auto m-0 w-max max-w-60 bg-transparent py-1.5 text-left text-xs font-normal whitespace-normal"
    >
      <span className="block rounded-sm border border-transparent bg-tip px-2 py-1 text-on-tip shadow-pop">
        <Sentence>{text}</Sentence>
      </span>
    </span>
  )
}
