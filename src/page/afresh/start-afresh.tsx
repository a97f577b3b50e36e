// Asks once which world to begin again with, naming what goes, and loads the product anew in it.
import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { scenariosQuery, startWorld } from '#api/scenarios.ts'
import { currentLosses, forgetLosses } from '#page/leaving/leaving.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { Sentence } from '#ui/sentence.tsx'

import { addressAfresh } from './address-afresh.ts'
import { WorldChoice } from './world-choice.tsx'

type StartAfreshButtonProps = {
  size?: ButtonSize | undefined
  /** Who asks, where the button itself goes away with the press. */
  onAsk?: (() => void) | undefined
}

export function StartAfreshButton({ size, onAsk }: StartAfreshButtonProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button
        size={size}
        icon={<RotateCcw aria-hidden />}
        onClick={onAsk ?? (() => setAsking(true))}
      >
        Start afresh
      </Button>
      {isAsking && <StartAfreshDialog onClose={() => setAsking(false)} />}
    </>
  )
}

type StartAfreshDialogProps = {
  onClose: () => void
  /** The name of the world that is chosen at first; otherwise the one that is here. */
  world?: string | undefined
}

/**
 * The leave guard's list is part of this question, so that a draft is asked about here and not once
 * more afterwards. Whoever cancels keeps everything, and the guard with it.
 */
export function StartAfreshDialog({ onClose, world }: StartAfreshDialogProps) {
  const { data, error } = useQuery(scenariosQuery)
  const [chosen, choose] = useState(world)
  const [losses] = useState(currentLosses)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const name = chosen ?? data?.current ?? data?.data[0]?.name
  const isLarge = data?.data.some((one) => one.name === name && one.size !== null) === true

  async function start() {
    setBusy(true)
    setFailure(undefined)
    try {
      await startWorld(name)
    } catch (cause) {
      setFailure(toApiError(cause).message)
      setBusy(false)
      return
    }
    forgetLosses()
    await openAfresh()
  }

  return (
    <Dialog
      role="alertdialog"
      title="Start afresh?"
      description="All practice data in this browser will be deleted: credentials, keys, roles, logs and the simulated time. This cannot be undone."
      open
      onClose={onClose}
      busy={isBusy}
      footer={
        <>
          <Button disabledReason={isBusy ? building : undefined} onClick={onClose}>
            Cancel
          </Button>
          <Button variant="danger" busy={isBusy} onClick={() => void start()}>
            Start afresh
          </Button>
        </>
      }
    >
      {failure !== undefined && (
        <Notice tone="danger" live="alert">
          {failure}
        </Notice>
      )}
      {losses.length > 0 && (
        <Notice tone="warning" title="Your unsaved changes will be discarded:">
          <ul>
            {losses.map((words) => (
              <li key={words}>
                <Sentence>{words}</Sentence>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {error === null ? (
        <WorldChoice worlds={data?.data} current={data?.current} value={name} onChange={choose} />
      ) : (
        // The usual world can be started all the same.
        <Notice tone="warning">{`The other scenarios cannot be offered now. ${error.message}`}</Notice>
      )}
      <LiveRegion>{isBusy && isLarge && <p>{building} This takes a while.</p>}</LiveRegion>
    </Dialog>
  )
}

/** Too late to cancel, and worth saying of a world that takes its time. */
const building = 'The new scenario is being built.'

/** A whole load: nothing of the world before is left in memory. */
export async function openAfresh(): Promise<void> {
  const { pathname, search, hash } = location
  const base = import.meta.env.BASE_URL.slice(0, -1)
  const before = pathname.slice(base.length) + search
  const after = await addressAfresh(before)
  if (after === before) location.reload()
  else location.replace(base + after + hash)
}
