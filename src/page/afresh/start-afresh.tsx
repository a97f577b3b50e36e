// Asks once which world to begin again with, naming what goes, and loads the product anew in it.
import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'

import { toApiError } from '#api/api-error.ts'
import { formerWorldQuery, scenariosQuery, startWorld } from '#api/scenarios.ts'
import { currentLosses, forgetLosses } from '#page/leaving/leaving.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { Sentence } from '#ui/sentence.tsx'

import { FormerWorldOffer } from './former-world.tsx'
import { openAfresh } from './open-afresh.ts'
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
  const { data: kept } = useQuery(formerWorldQuery)
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
      description={`What is here makes way for another scenario: credentials, keys, roles, logs and the simulated time. ${kept ? becomes[String(kept.here)] : ''}`}
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
      <FormerWorldOffer />
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

/** What becomes of the world that is here, as the backend sees it; `null` where it cannot be read. */
const becomes: Record<string, string> = {
  kept: 'You can bring it back here, until the next one makes way.',
  unchanged: 'Nothing was done in it, so nothing is lost.',
  'of an exercise': 'An exercise is not kept: it can be begun again.',
  'too large': 'It is too large to be kept, so this cannot be undone.',
  null: 'It cannot be read, so it cannot be kept either.',
}

/** Too late to cancel, and worth saying of a world that takes its time. */
const building = 'The new scenario is being built.'
