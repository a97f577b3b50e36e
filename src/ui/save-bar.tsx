// The bar at the bottom of a form that stays in sight: what is pending, and the way to commit it.
import type { ReactNode } from 'react'

type SaveBarProps = {
  /** Names the region. */
  label: string
  /** What is pending, in words. */
  children?: ReactNode
  /** Buttons, the main one last. */
  actions: ReactNode
}

export function SaveBar({ label, children, actions }: SaveBarProps) {
  return (
    <section
      aria-label={label}
      className="sticky bottom-mark z-20 border-t bg-card px-4 py-3 shadow-pop lg:px-8"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-3">
        <div className="max-h-32 min-w-0 flex-1 basis-60 overflow-y-auto">{children}</div>
        <div className="flex flex-wrap justify-end gap-3 max-sm:grow max-sm:*:grow">{actions}</div>
      </div>
    </section>
  )
}
