// A short text beside a control: on hover, on focus, gone with Escape.
import type { FocusEvent, KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useState } from 'react'

type Place = { x: 'start' | 'end'; y: 'above' | 'below' }

type TooltipProps = {
  /** Nothing is shown when absent; the wrapper stays, so the control is never remounted. */
  text: string | undefined
  /** Id for aria-describedby. Without it the text only repeats the control's name. */
  textId?: string | undefined
  children: ReactNode
}

export function Tooltip({ text, textId, children }: TooltipProps) {
  const [place, setPlace] = useState<Place>()
  const isDescription = textId !== undefined

  function showOnHover(event: PointerEvent<HTMLElement>) {
    if (event.pointerType !== 'touch') show(event.currentTarget)
  }

  function showOnFocus(event: FocusEvent<HTMLElement>) {
    // A tap focuses without a ring: it is the only way to a description on a touch screen.
    if (isDescription || event.target.matches(':focus-visible')) show(event.currentTarget)
  }

  function show(control: HTMLElement) {
    setPlace(roomierPlace(control.getBoundingClientRect()))
  }

  function hideOnEscape(event: KeyboardEvent) {
    if (event.key === 'Escape') setPlace(undefined)
  }

  function hide() {
    setPlace(undefined)
  }

  return (
    <span
      role="presentation"
      className="relative inline-flex"
      onPointerEnter={showOnHover}
      onPointerLeave={hide}
      onFocus={showOnFocus}
      onBlur={hide}
      onKeyDown={hideOnEscape}
    >
      {children}
      {text !== undefined && (isDescription || place !== undefined) && (
        <span
          id={textId}
          role={isDescription ? 'tooltip' : undefined}
          aria-hidden={isDescription ? undefined : true}
          hidden={place === undefined}
          className={`${tipLook} ${place?.x === 'end' ? 'right-0' : 'left-0'} ${place?.y === 'below' ? 'top-full pt-1.5' : 'bottom-full pb-1.5'}`}
        >
          <span className="block rounded-sm bg-tip px-2 py-1 text-on-tip shadow-pop">{text}</span>
        </span>
      )}
    </span>
  )
}

const tipLook = 'absolute z-40 w-max max-w-60 text-left text-xs font-normal whitespace-normal'

/** Towards the middle of the screen, where there is room. */
function roomierPlace(control: DOMRect): Place {
  return {
    x: control.left + control.width / 2 > window.innerWidth / 2 ? 'end' : 'start',
    y: control.top < 140 ? 'below' : 'above',
  }
}
