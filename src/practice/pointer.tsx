// The label beside what an exercise points at. It takes no press and no focus.
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'

import { useSignal } from '#page/signal.ts'
import { usePlacing } from '#ui/placing.ts'

import { point, pointed } from './pointing.ts'

/** It goes once its thing was pressed, and with its page. */
export function Pointer() {
  const at = useSignal(pointed)
  const { pathname } = useLocation()
  useEffect(() => {
    const page = pathname
    return () => {
      if (page !== '') point(undefined)
    }
  }, [pathname])
  return at && <Label key={at.words} {...at} />
}

function Label({ element, words }: { element: HTMLElement; words: string }) {
  const box = useRef<HTMLParagraphElement>(null)
  const thing = useRef<HTMLElement>(element)
  useLayoutEffect(() => {
    // In the top layer, so that no bar and no dialog lies over it.
    box.current?.showPopover()
    const end = () => point(undefined)
    element.addEventListener('click', end)
    return () => element.removeEventListener('click', end)
  }, [element])
  usePlacing(box, thing, true, { side: 'below', align: 'start', gap: 8 })
  return (
    <p
      ref={box}
      popover="manual"
      className="pointer-events-none inset-auto m-0 max-w-80 rounded-md border border-primary bg-tip px-3 py-2 font-semibold text-on-tip shadow-pop"
    >
      {words}
    </p>
  )
}
