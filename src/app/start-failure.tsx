// What is shown when the product could not start, or not go on: there is no router and no shell.
import { DeadEndLook } from '#page/errors/dead-end.tsx'
import { PartMissing, type MissingReason } from '#page/parts/load-part.ts'
import { TechnicalDetail } from '#page/errors/technical-detail.tsx'
import { Button } from '#ui/button.tsx'

import { BareFrame } from './bare-frame.tsx'

const words: Record<MissingReason, string> = {
  offline:
    'This browser is offline, or the site that the simulator comes from does not answer, so a part of it is missing. Reload the page when the site is back.',
  outdated: 'A newer version of this simulator is available. Reload the page to get it.',
  'held back':
    'The site that the simulator comes from answers, but a part of it does not arrive: a content blocker or a filter may hold it back. Allow the scripts of this site, then reload the page.',
}

const crash =
  'Something unexpected happened. Reload the page; if that does not help, close the other tabs of the simulator first.'

type StartFailureProps = {
  cause: unknown
  /** Without its backend there is nobody to build a world. */
  hasNoBackend?: boolean | undefined
}

export function StartFailure({ cause, hasNoBackend = false }: StartFailureProps) {
  const isMissing = cause instanceof PartMissing
  return (
    <BareFrame>
      <DeadEndLook
        cannotStartAfresh={hasNoBackend}
        title={isMissing ? 'The simulator could not start' : 'Something went wrong'}
        actions={
          <Button variant="primary" onClick={() => location.reload()}>
            Reload the page
          </Button>
        }
      >
        <p>{isMissing ? words[cause.reason] : crash} What you saved is kept.</p>
        {!isMissing && <TechnicalDetail error={cause} />}
      </DeadEndLook>
    </BareFrame>
  )
}
