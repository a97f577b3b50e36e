// The frame of pages without a menu: before signing in, and when nothing else can be shown.
import { useRef, type ReactNode } from 'react'

import { Frame } from '#ui/frame.tsx'

import { SimulatorNotice } from './simulator-notice.tsx'
import { Wordmark } from './wordmark.tsx'

export function BareFrame({ children }: { children: ReactNode }) {
  const outer = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  return (
    <Frame
      top={
        <header className="flex h-topbar shrink-0 items-center border-b bg-card px-4 lg:px-8">
          <div className="mx-auto flex w-full max-w-page">
            <Wordmark />
          </div>
        </header>
      }
      outer={outer}
      inner={inner}
    >
      <main className="flex-auto">{children}</main>
      <SimulatorNotice />
    </Frame>
  )
}
