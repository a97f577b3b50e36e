// Says above the page that a link started another world here, with the way back.
import { useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'

import { formerWorldQuery } from '#api/scenarios.ts'
import { currentLosses } from '#page/leaving/leaving.ts'
import { forgetReplaced } from '#page/replaced.ts'
import { addition } from '#ui/additions.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

import { BringingBackFailed, nameOf, useBringingBack } from './former-world.tsx'
import { StartAfreshDialog } from './start-afresh.tsx'

/**
 * Above the page, until it is dismissed: whoever followed a link by mistake need not look for the
 * way back. Unsaved changes are asked about first. [choice: former-world.e2e.ts]
 */
export function ReplacedNotice() {
  const { data } = useQuery(formerWorldQuery)
  const [isDismissed, dismiss] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const { busy, failure, start } = useBringingBack()
  const former = data?.data
  if (!former || isDismissed) return null
  return (
    <section
      aria-label="Scenario before this one"
      className="px-4 py-4 lg:px-8 print:hidden"
      {...addition}
    >
      <Notice
        tone="info"
        title="Another scenario was started here"
        actions={
          <>
            <Button
              size="small"
              icon={<Undo2 aria-hidden />}
              busy={busy}
              onClick={() => (currentLosses().length > 0 ? setAsking(true) : start(former))}
            >
              Bring it back
            </Button>
            <Button
              size="small"
              variant="quiet"
              onClick={() => {
                forgetReplaced()
                dismiss(true)
              }}
            >
              Dismiss
            </Button>
          </>
        }
      >
        {nameOf(former)}, in which you were before, is kept as you left it, until the next scenario
        takes its place. Start afresh, in the user menu, brings it back as well.{' '}
        <SimulatorMark isShort />
      </Notice>
      {failure !== undefined && <BringingBackFailed>{failure}</BringingBackFailed>}
      {isAsking && <StartAfreshDialog onClose={() => setAsking(false)} />}
    </section>
  )
}
