// The frame of pages without a menu: before signing in, and when nothing else can be shown.
import type { ReactNode } from 'react'

import { SimulatorNotice } from './simulator-notice.tsx'
import { Wordmark } from './wordmark.tsx'

export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-topbar shrink-0 items-center border-b bg-card px-4 lg:px-8">
        <div className="mx-auto flex w-full max-w-page">
          <Wordmark />
        </div>
      </header>
      <main className="flex-1">{children}</main>
      <SimulatorNotice />
    </div>
  )
}
