// The bar at the bottom of a form that stays in sight: what is pending, and the way to commit it.
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

type SaveBarProps = {
  /** Names the region. */
  label: string
  /** What is pending, in words. */
  children?: ReactNode
  /** Buttons, the main one last. */
  actions: ReactNode
}

export function SaveBar({ label, children, actions }: SaveBarProps) {
  const bar = useRoomBelow()
  return (
    <section
      ref={bar}
      aria-label={label}
      className="sticky bottom-mark z-20 border-t bg-card px-4 py-3 shadow-pop lg:px-8"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-3">
        <div className="max-h-[min(12rem,30dvh)] min-w-0 flex-1 basis-60 overflow-y-auto">
          {children}
        </div>
        <div className="flex flex-wrap justify-end gap-3 max-sm:grow max-sm:*:grow">{actions}</div>
      </div>
    </section>
  )
}

/** What takes focus scrolls clear of the bar, however much is pending. */
function useRoomBelow() {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = bar.current
    const { style } = document.documentElement
    if (!element) return
    const observer = new ResizeObserver(() => {
      style.scrollPaddingBottom = `calc(var(--spacing-mark) + 1rem + ${element.offsetHeight}px)`
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.scrollPaddingBottom = ''
    }
  }, [])
  return bar
}
