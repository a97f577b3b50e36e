// The frame of every page of a signed-in person: menu, top bar, notice, and the one leave guard.
import { Suspense, useState } from 'react'
import { Outlet, useLocation } from 'react-router'

import { Announcements } from '#page/announcement.tsx'
import { isPractising } from '#page/practising.ts'
import { latePart } from '#page/parts/late-part.tsx'
import { LeaveGuard } from '#page/leaving/leave-guard.tsx'
import { isReplaced } from '#page/replaced.ts'
import { ShownSession, useSessionOfRoute } from '#page/session.ts'
import { Frame } from '#ui/frame.tsx'
import { SkipLink } from '#ui/skip-link.tsx'

import { useScrollMemory } from './scroll-memory.ts'
import { SideNavigation } from './side-navigation.tsx'
import { SimulatorNotice } from './simulator-notice.tsx'
import { TopBar } from './top-bar.tsx'

// Only where an exercise was begun.
const ExercisePanel = latePart(
  async () => (await import('#practice/exercise-panel.tsx')).ExercisePanel,
)
// Only where a link has started a world in the place of another.
const ReplacedNotice = latePart(
  async () => (await import('#page/afresh/replaced-notice.tsx')).ReplacedNotice,
)

export function Shell() {
  const session = useSessionOfRoute()
  const { environment, place } = session
  const { key } = useLocation()
  // The menu of small screens is open only for the address it was opened at: any navigation closes it.
  const [menuOpenAt, setMenuOpenAt] = useState<string>()
  const isMenuOpen = menuOpenAt === key
  const { outer, inner } = useScrollMemory()
  return (
    <ShownSession value={session}>
      <div data-environment={environment}>
        <SkipLink targetId="content">Skip to the content</SkipLink>
        <Frame
          menu={
            <SideNavigation
              isOpen={isMenuOpen}
              onToggle={(isOpen) => setMenuOpenAt(isOpen ? key : undefined)}
            />
          }
          top={<TopBar />}
          isCovered={isMenuOpen}
          outer={outer}
          inner={inner}
        >
          {isReplaced() && <ReplacedNotice />}
          <main id="content" tabIndex={-1} className="flex flex-auto flex-col">
            <Suspense>
              <Outlet />
            </Suspense>
          </main>
          <SimulatorNotice />
        </Frame>
        <Announcements place={Object.values(place).join(' ')} />
        <LeaveGuard />
        {isPractising() && <ExercisePanel />}
      </div>
    </ShownSession>
  )
}
