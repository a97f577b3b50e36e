// The frame of every page of a signed-in person: menu, top bar, notice, and the one leave guard.
import { Suspense } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'

import { Announcements } from '#page/announcement.tsx'
import { LeaveGuard } from '#page/leave-guard.tsx'
import { useSession } from '#page/session.ts'
import { SkipLink } from '#ui/skip-link.tsx'

import { SideNavigation } from './side-navigation.tsx'
import { SimulatorNotice } from './simulator-notice.tsx'
import { TopBar } from './top-bar.tsx'

export function Shell() {
  const { environment, place } = useSession()
  return (
    <div data-environment={environment} className="flex min-h-dvh flex-col lg:pl-sidebar">
      <SkipLink targetId="content">Skip to the content</SkipLink>
      <SideNavigation />
      <TopBar />
      <main id="content" tabIndex={-1} className="flex flex-1 flex-col">
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <SimulatorNotice />
      <Announcements place={Object.values(place).join(' ')} />
      <LeaveGuard />
      <ScrollRestoration />
    </div>
  )
}
