// One key as a block: its ending and state, its end, who uses it, what can be done about it, its life.
import type { ReactNode } from 'react'

import { Badge, type BadgeTone } from '#ui/badge.tsx'
import { Verbatim } from '#ui/sentence.tsx'

import { wordsPlace } from './key-strip.tsx'

/** What stands between keys. */
export const blockLook = 'flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3'

type KeyBlockProps = {
  tail: string
  state: string
  tone: BadgeTone
  /** When it ends, in words. */
  end: ReactNode
  /** Who uses it. */
  users: ReactNode
  /** Buttons. */
  children?: ReactNode
  /** The drawing of its life. */
  strip: ReactNode
}

/** What a block says and offers; the list item around it is `blockLook`. */
export function KeyBlock({ tail, state, tone, end, users, children, strip }: KeyBlockProps) {
  return (
    <>
      <div className={`flex flex-col gap-1.5 ${wordsPlace}`}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-mono font-semibold">
            <span aria-hidden>…</span>
            <span className="sr-only">Key ending in </span>
            <Verbatim>{tail}</Verbatim>
          </span>
          <Badge tone={tone}>{state}</Badge>
          <span>{end}</span>
        </p>
        {users}
        <div className="flex flex-wrap items-start gap-2 empty:hidden">{children}</div>
      </div>
      {strip}
    </>
  )
}
