// The bar along the top: what this is, which environment it is in, and who one is.
import { useNavigation } from 'react-router'

import { ClockControl } from '#clock/clock-control.tsx'

import { EnvironmentMenu } from './environment-menu.tsx'
import { UserMenu } from './user-menu.tsx'
import { Wordmark } from './wordmark.tsx'

export function TopBar() {
  return (
    // At the left, room for the menu button of small screens.
    <header className="sticky top-0 z-20 flex h-topbar shrink-0 items-center justify-between gap-3 border-b bg-card pr-4 pl-16 lg:px-8">
      <div className="min-w-0 max-sm:hidden">
        <Wordmark />
      </div>
      <div className="ml-auto flex shrink-0 items-center gap-2">
        <ClockControl />
        <EnvironmentMenu />
        <UserMenu />
      </div>
      <EnvironmentLine />
    </header>
  )
}

/** A line in the colour of the environment; it breathes while the next page is on its way. */
function EnvironmentLine() {
  const { state } = useNavigation()
  const look = state === 'idle' ? '' : 'motion-safe:animate-pulse'
  return <span aria-hidden className={`absolute inset-x-0 -bottom-px h-0.5 bg-env ${look}`} />
}
