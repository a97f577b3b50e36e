// The world that another one replaced, offered with the button that brings it back.
import { useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { formerWorldQuery } from '#api/scenarios.ts'
import type { FormerWorld } from '#contract/former-world.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

import { bringBack } from './bring-back.ts'

/** Among the worlds to start in, where there is one. */
export function FormerWorldOffer() {
  const { data } = useQuery(formerWorldQuery)
  const { busy, failure, start } = useBringingBack()
  const former = data?.data
  if (!former) return null
  return (
    <>
      <Notice
        tone="info"
        title={`${nameOf(former)} is kept as you left it`}
        actions={
          <Button
            size="small"
            icon={<Undo2 aria-hidden />}
            busy={busy}
            onClick={() => start(former)}
          >
            Bring it back
          </Button>
        }
      >
        It goes on from <Stamp at={former.leftAt} show="absolute" />.
      </Notice>
      {failure !== undefined && <BringingBackFailed>{failure}</BringingBackFailed>}
    </>
  )
}

/** What spoke against it. */
export function BringingBackFailed({ children }: { children: string }) {
  return (
    <Notice tone="danger" live="alert">
      {children}
    </Notice>
  )
}

export function nameOf({ title, exercise }: FormerWorld): string {
  return exercise === null ? `“${title}”` : `The exercise “${exercise}”`
}

/** `start` goes on in a whole load, or `failure` says why not. */
export function useBringingBack() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  return {
    busy,
    failure,
    start(former: FormerWorld): void {
      setBusy(true)
      setFailure(undefined)
      bringBack(former).catch((cause: unknown) => {
        setFailure(toApiError(cause).message)
        setBusy(false)
      })
    },
  }
}
