// The bar along the top: what this is, which environment it is in, and who one is.
import { useNavigation } from 'react-router'

import { ClockControl } from '#clock/clock-control.tsx'
import { Loading } from '#ui/loading.tsx'

import { EnvironmentMenu } from './environment-menu.tsx'
import { UserMenu } from './user-menu.tsx'
import { Wordmark } from './wordmark.tsx'

export function TopBar() {
  return (
    <header className="relative h-topbar shrink-0 border-b bg-card print:hidden">
      {/* At the left, room for the menu button of small screens; at the right, for a scrollbar below. */}
      <div className="flex h-full items-center justify-between gap-3 overflow-hidden pr-4 pl-16 [scrollbar-gutter:stable] lg:px-8 short:[scrollbar-gutter:auto]">
        <div className="min-w-0 max-sm:hidden">
          <Wordmark />
        </div>
        <div className="ml-auto flex shrink-0 items-center gap-2">
          <NextPage />
          <ClockControl />
          <EnvironmentMenu />
          <UserMenu />
        </div>
      </div>
      <EnvironmentLine />
    </header>
  )
}

/** The next page is on its way; on a small screen there is no room for that but in words unseen. */
function NextPage() {
  const { state } = useNavigation()
  if (state === 'idle') return null
  return (
    <span className="mr-2 max-md:sr-only">
      <Loading />
    </span>
  )
}

/** A line in the colour of the environment; it breathes while the next page is on its way. */
function EnvironmentLine() {
  const { state } = useNavigation()
  const look = state === 'idle' ? '' : 'motion-safe:animate-pulse'
  return <span aria-hidden className={`absolute inset-x-0 -bottom-px h-0.5 bg-env ${look}`} />
}
