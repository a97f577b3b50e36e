// The way out of trouble with the browser's storage: try again, or save the data first and then start afresh.
import { useState } from 'react'
import { useRevalidator } from 'react-router'

import type { ApiError } from '#api/api-error.ts'
import { callSandbox } from '#api/call-sandbox.ts'
import { problemCodes } from '#contract/problem-codes.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

import { Ways } from './dead-end.tsx'
import { download } from '#page/download.ts'
import { hasData } from './storage-code.ts'

const advice: Record<string, string> = {
  [problemCodes.storageDamaged]: 'Download a copy for troubleshooting, then start afresh.',
  [problemCodes.storageNewer]:
    'Reload the page to get the newer version; what you saved is kept. If that does not help, download the data and start afresh.',
  [problemCodes.storageFull]:
    'Make room on this device and try again, or download the data and start afresh.',
  [problemCodes.storageBusy]:
    'If no other tab is open, close the browser and open it again. What you saved is kept.',
  [problemCodes.storageMissing]:
    'A private window or a strict privacy setting is the usual cause. Allow this site to store data and try again.',
}

export function StorageRescue({ trouble }: { trouble: ApiError }) {
  const { revalidate, state } = useRevalidator()
  return (
    <>
      <p>{advice[trouble.errorCode]}</p>
      <Ways>
        <Button
          variant={trouble.errorCode === problemCodes.storageDamaged ? 'secondary' : 'primary'}
          busy={state === 'loading'}
          onClick={() => void revalidate()}
        >
          Try again
        </Button>
        {hasData(trouble) && <DownloadButton />}
      </Ways>
    </>
  )
}

function DownloadButton() {
  const [outcome, setOutcome] = useState<'idle' | 'busy' | 'failed'>('idle')

  async function saveData() {
    setOutcome('busy')
    try {
      const text = JSON.stringify(await callSandbox('dump', {}), undefined, 2)
      download('practice-data.json', 'application/json', text)
      setOutcome('idle')
    } catch {
      setOutcome('failed')
    }
  }

  return (
    <>
      <Button busy={outcome === 'busy'} onClick={() => void saveData()}>
        Download practice data
      </Button>
      {outcome === 'failed' && (
        <Notice tone="danger" live="alert">
          The practice data cannot be read any more, so there is nothing to download.
        </Notice>
      )}
    </>
  )
}
