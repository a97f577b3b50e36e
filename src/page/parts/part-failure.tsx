// What stands in the place of a part that could not be loaded or drawn: what is wrong, and the way on.
import type { MouseEvent } from 'react'

import { isApiError } from '#api/api-error.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

import { PartMissing } from './load-part.ts'
import { missingWords } from './missing-words.ts'
import { TechnicalDetail } from '#page/errors/technical-detail.tsx'

type PartFailureProps = { error: unknown; onRetry: () => void }

export function PartFailure({ error, onRetry }: PartFailureProps) {
  const isMissing = error instanceof PartMissing
  const isCrash = !isMissing && !isApiError(error)

  function retry({ currentTarget }: MouseEvent<HTMLElement>) {
    focusAround(currentTarget)
    onRetry()
  }

  return (
    <Notice
      tone="danger"
      live="alert"
      title={isCrash ? 'This part could not be shown.' : 'This part could not be loaded.'}
      actions={
        <>
          <Button size="small" onClick={retry}>
            Try again
          </Button>
          {isMissing && error.reason !== 'offline' && <ReloadButton />}
        </>
      }
    >
      {isMissing && missingWords(error.reason)}
      {isApiError(error) && error.message}
      {isCrash && (
        <>
          <p>The rest of the page is not affected, and neither is what you saved.</p>
          <TechnicalDetail error={error} />
        </>
      )}
    </Notice>
  )
}

function ReloadButton() {
  return (
    <Button size="small" onClick={() => location.reload()}>
      Reload the page
    </Button>
  )
}

/** The button is about to go: what it belongs to takes the focus, so that the keyboard stays there. */
function focusAround(button: HTMLElement): void {
  const place = button.closest<HTMLElement>('[role="dialog"], section, main')
  if (!place) return
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus({ preventScroll: true })
}
