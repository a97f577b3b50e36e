// The look of a page that has nothing to show: what happened, and the next step.
import type { ReactNode } from 'react'

import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'

import { usePageTitle } from '#page/page-title.ts'

type DeadEndProps = {
  title: string
  /** What happened, in plain sentences. */
  children: ReactNode
  /** The ways on: links or buttons. */
  actions?: ReactNode
}

export function DeadEnd(props: DeadEndProps) {
  usePageTitle(props.title)
  return <DeadEndLook {...props} />
}

/** For the one place without a router: before the app has started. */
export function DeadEndLook({ title, children, actions }: DeadEndProps) {
  return (
    <>
      <PageHeader title={title} />
      <PageBody>
        <div className="flex max-w-2xl flex-col items-start gap-4">
          {children}
          {actions !== undefined && <Ways>{actions}</Ways>}
        </div>
      </PageBody>
    </>
  )
}

/** The row of the ways on, also for a part of the page that comes later. */
export function Ways({ children }: { children: ReactNode }) {
  return <div className="mt-2 flex flex-wrap gap-3">{children}</div>
}
