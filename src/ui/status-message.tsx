// The one place of a page that tells what has just happened, for as long as it takes to read.
import { CircleCheck, X } from 'lucide-react'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
} from 'react'

import { focusHeading } from './focus.ts'
import { areaInSight } from './frame.tsx'
import { findFreePlace, type Box } from './free-place.ts'
import { IconButton } from './icon-button.tsx'
import { Sentence } from './sentence.tsx'

type StatusMessageProps = {
  /** Undefined while there is nothing to tell; the region itself is always there. */
  message: string | undefined
  /** Changes with each telling, so that the same words twice are spoken twice. */
  turn?: number | undefined
  /** The message has been dismissed, or stood long enough. */
  onEnd: () => void
  dismissLabel: string
}

export function StatusMessage({ message, turn, onEnd, dismissLabel }: StatusMessageProps) {
  const toast = useRef<HTMLDivElement>(null)
  const isShown = message !== undefined
  const { giveFocusBack, ...focus } = useFocusGivenBack()
  const isHeld = useIsHovered(toast, isShown) || focus.isInside
  const place = useFreePlace(toast, message)
  useEnd(message, isHeld, onEnd)

  function dismiss() {
    giveFocusBack()
    onEnd()
  }

  return (
    <div
      ref={toast}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      style={isShown ? place : undefined}
      // What lies below can still be pressed.
      className={isShown ? `${look} pointer-events-none fixed z-60 print:hidden` : 'sr-only'}
    >
      {isShown && <CircleCheck aria-hidden className="size-5 shrink-0" />}
      {/* aria-live spelled out keeps it audible while a dialog hides the rest of the page. */}
      <div role="status" aria-live="polite" className="py-1.5">
        {isShown && (
          <span key={turn}>
            <Sentence>{message}</Sentence>
          </span>
        )}
      </div>
      {isShown && (
        <span className="pointer-events-auto">
          <IconButton
            size="small"
            variant="onTip"
            label={dismissLabel}
            icon={<X aria-hidden />}
            onClick={dismiss}
          />
        </span>
      )}
    </div>
  )
}

const look =
  'flex max-w-[min(32rem,calc(100vw-2rem))] items-center gap-3 rounded-md bg-tip py-1 pr-1 pl-4 text-on-tip shadow-pop'

/** Six seconds for a short sentence, longer for a longer one. */
function readableMs(message: string): number {
  return Math.max(6000, message.length * 120)
}

function useEnd(message: string | undefined, isHeld: boolean, onEnd: () => void): void {
  useEffect(() => {
    if (message === undefined || isHeld) return
    const timer = setTimeout(onEnd, readableMs(message))
    return () => clearTimeout(timer)
  }, [message, isHeld, onEnd])
}

/** The pointer is over it. It hears no pointer itself, as it lets presses through. */
function useIsHovered(toast: RefObject<HTMLElement | null>, isShown: boolean): boolean {
  const [isHovered, setHovered] = useState(false)
  useEffect(() => {
    if (!isShown) return
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const box = toast.current?.getBoundingClientRect()
      if (!box) return
      const { left, top, right, bottom } = box
      setHovered(clientX >= left && clientX <= right && clientY >= top && clientY <= bottom)
    }
    document.addEventListener('pointermove', follow)
    return () => {
      document.removeEventListener('pointermove', follow)
      setHovered(false)
    }
  }, [toast, isShown])
  return isHovered
}

/** Whoever dismisses it by the keyboard goes on from where they were, or from the heading. */
function useFocusGivenBack() {
  const [isInside, setInside] = useState(false)
  const before = useRef<EventTarget | null>(null)
  return {
    isInside,
    onFocus({ relatedTarget }: FocusEvent) {
      if (!isInside) before.current = relatedTarget
      setInside(true)
    },
    onBlur: () => setInside(false),
    giveFocusBack(): void {
      if (!isInside) return
      const { current } = before
      if (current instanceof HTMLElement && current.isConnected) current.focus()
      else focusHeading()
      setInside(false)
    },
  }
}

/** Keeps it off the page's title, off what is there to be copied, and off what has the focus. */
function useFreePlace(toast: RefObject<HTMLElement | null>, message: string | undefined) {
  const [place, setPlace] = useState<Pick<Box, 'left' | 'top'>>()
  useLayoutEffect(() => {
    const element = toast.current
    if (message === undefined || !element) return
    const move = () => {
      const { left, top } = findFreePlace(
        element.getBoundingClientRect(),
        // On a very small screen there may be room over the bars alone.
        [clearArea(), screenArea()],
        obstaclesTo(element),
      )
      setPlace({ left, top })
    }
    move()
    document.addEventListener('focusin', move)
    // Captured, as it is a part of the page that scrolls.
    addEventListener('scroll', move, { passive: true, capture: true })
    addEventListener('resize', move)
    return () => {
      document.removeEventListener('focusin', move)
      removeEventListener('scroll', move, { capture: true })
      removeEventListener('resize', move)
    }
  }, [toast, message])
  return place
}

function screenArea(): Box {
  const { clientWidth, clientHeight } = document.documentElement
  return { left: 16, top: 4, right: clientWidth - 16, bottom: clientHeight - 4 }
}

/** What there is of the page between the bars, with a margin. */
function clearArea(): Box {
  const { left, top, right, bottom } = areaInSight()
  return { left: left + 16, top: top + 8, right: right - 16, bottom: bottom - 16 }
}

function obstaclesTo(toast: HTMLElement): Box[] {
  const focused = document.activeElement
  const all = [...document.querySelectorAll('h1, input[readonly]'), ...(focused ? [focused] : [])]
  return all
    .filter((element) => !toast.contains(element) && element !== document.body)
    .map((element) => element.getBoundingClientRect())
}
