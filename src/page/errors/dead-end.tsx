// The look of a page that has nothing to show: what happened, and the next step.
import type { ReactNode } from 'react'

import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'

import { usePageTitle } from '#page/page-title.ts'
import { latePart } from '#page/parts/late-part.tsx'

const StartAfreshButton = latePart(
  async () => (await import('#page/afresh/start-afresh.tsx')).StartAfreshButton,
)

type DeadEndProps = {
  title: string
  /** What happened, in plain sentences. */
  children: ReactNode
  /** The ways on: links or buttons. */
  actions?: ReactNode
  /** Where there is nothing that could build a world anew. */
  cannotStartAfresh?: boolean | undefined
}

export function DeadEnd(props: DeadEndProps) {
  usePageTitle(props.title)
  return <DeadEndLook {...props} />
}

/** For the one place without a router: before the app has started. */
export function DeadEndLook({ title, children, actions, cannotStartAfresh = false }: DeadEndProps) {
  return (
    <>
      <PageHeader title={title} />
      <PageBody>
        <div className="flex max-w-2xl flex-col items-start gap-4">
          {children}
          {actions !== undefined && <Ways>{actions}</Ways>}
          {!cannotStartAfresh && <LastResort />}
        </div>
      </PageBody>
    </>
  )
}

/** The row of the ways on, also for a part of the page that comes later. */
export function Ways({ children }: { children: ReactNode }) {
  return <div className="mt-2 flex flex-wrap gap-3">{children}</div>
}

/** On every such page: whatever has gone wrong, practice data can always be had anew. */
function LastResort() {
  return (
    <div className="mt-4 flex w-full flex-wrap items-center justify-between gap-3 border-t pt-4">
      <p className="text-muted">You can also begin again with new practice data.</p>
      <StartAfreshButton size="small" />
    </div>
  )
}
