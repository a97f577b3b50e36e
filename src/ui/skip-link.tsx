// The first stop of the keyboard: past the menus, to the content.
import type { MouseEvent, ReactNode } from 'react'

type SkipLinkProps = {
  /** Id of an element that can take focus: give it tabIndex -1. */
  targetId: string
  children: ReactNode
}

export function SkipLink({ targetId, children }: SkipLinkProps) {
  function skip(event: MouseEvent) {
    // The address stays as it is: a new #hash would be a navigation to the router and its guard.
    event.preventDefault()
    document.getElementById(targetId)?.focus()
  }

  return (
    <a
      href={`#${targetId}`}
      onClick={skip}
      className="sr-only print:hidden rounded-md bg-tip px-4 py-2 font-semibold text-on-tip focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
    >
      {children}
    </a>
  )
}
