// A boxed message about what is next to it.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import { Sentence, Words } from './sentence.tsx'

export type NoticeTone = 'info' | 'warning' | 'danger' | 'success'

type NoticeProps = {
  tone: NoticeTone
  title?: string | undefined
  children?: ReactNode
  actions?: ReactNode
  /** Spoken at once when it appears. What can wait for a pause belongs in a LiveRegion. */
  live?: 'alert' | undefined
}

const tones = {
  info: { Icon: Info, box: 'border-primary bg-primary-soft', icon: 'text-primary' },
  warning: {
    Icon: CircleAlert,
    box: 'border-warning-line bg-warning-soft',
    icon: 'text-warning',
  },
  danger: { Icon: TriangleAlert, box: 'border-negative bg-negative-soft', icon: 'text-negative' },
  success: { Icon: CircleCheck, box: 'border-positive bg-positive-soft', icon: 'text-positive' },
} satisfies Record<NoticeTone, unknown>

export function Notice({ tone, title, children, actions, live }: NoticeProps) {
  const { Icon, box, icon } = tones[tone]
  return (
    <div role={live} className={`flex gap-3 rounded-md border px-4 py-3 ${box}`}>
      <Icon aria-hidden className={`size-5 shrink-0 ${icon}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-1 [&_ul]:list-disc [&_ul]:space-y-1 [&_ul]:pl-4">
        {title !== undefined && (
          <p className="font-semibold">
            <Sentence>{title}</Sentence>
          </p>
        )}
        {children !== undefined && (
          <div>
            <Words>{children}</Words>
          </div>
        )}
        {actions !== undefined && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
