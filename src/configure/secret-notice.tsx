// What to do with a value that is shown once, and whether it is live yet.
import type { ReactNode } from 'react'

import type { ShownSecret } from '#saving/secrets-in-hand.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'

type SecretNoticeProps = {
  kind: string
  /** Undefined while there is none: the live region is there before its text. */
  fresh: ShownSecret | undefined
  /** An inactive credential lets nobody in, whatever was saved. */
  isActive: boolean
  /** List items: what else the save of a new one does. */
  children?: ReactNode
}

export function SecretNotice({ kind, fresh, isActive, children }: SecretNoticeProps) {
  return (
    <LiveRegion>
      {fresh?.isSaved === true && (
        <Notice tone="success" title="Saved">
          {isActive
            ? `The new ${kind} works.`
            : `The new ${kind} is saved. It is refused while the credential is inactive.`}{' '}
          You can copy it until you leave this page; after that nobody can see it again.
        </Notice>
      )}
      {fresh?.isSaved === false && (
        <Notice
          tone="warning"
          title="Not saved yet: it does not work until you press Save changes."
        >
          <ul className="list-disc pl-5">
            <li>Copy the {kind} now and keep it in a safe place: it is shown only on this page.</li>
            {children}
          </ul>
        </Notice>
      )}
    </LiveRegion>
  )
}
