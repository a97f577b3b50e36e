// Keeps the world as it is at this moment, as a link or as a file, and opens one that was kept as a file.
import { Camera } from 'lucide-react'
import { useEffect, useId, useState, type ChangeEvent } from 'react'

import { isApiError, toApiError } from '#api/api-error.ts'
import { callSandbox } from '#api/call-sandbox.ts'
import { currentIdentity } from '#api/identity.ts'
import type { WorldFile } from '#contract/sandbox.ts'
import { openAfresh } from '#page/afresh/open-afresh.ts'
import { download } from '#page/download.ts'
import { forgetLosses } from '#page/leaving/leaving.ts'
import { notePractising } from '#page/practising.ts'
import { countText } from '#domain/values/count-text.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { refusedText, useCopying } from '#ui/copying.ts'
import { Dialog } from '#ui/dialog.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'
import { TextField } from '#ui/text-field.tsx'

import { linkToMoment } from './moment-link.ts'

type KeepMomentButtonProps = {
  size?: ButtonSize | undefined
  /** Who shows the dialog, where the button itself goes away with the press. */
  onAsk?: (() => void) | undefined
}

/** A moment can be kept as a link or as a file. [choice: world-link.e2e.ts] */
export function KeepMomentButton({ size, onAsk }: KeepMomentButtonProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button size={size} icon={<Camera aria-hidden />} onClick={onAsk ?? (() => setAsking(true))}>
        Keep this moment
      </Button>
      {isAsking && <KeepMomentDialog onClose={() => setAsking(false)} />}
    </>
  )
}

export function KeepMomentDialog({ onClose }: { onClose: () => void }) {
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function carryOut(act: () => Promise<void>) {
    setBusy(true)
    setFailure(undefined)
    try {
      await act()
    } catch (cause) {
      setFailure(
        isNoWorld(cause) ? 'This file is no world of this simulator.' : toApiError(cause).message,
      )
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      title="Keep this moment"
      description="All of the simulated world as it is now: credentials, roles, integrations, logs and the simulated time. Never a key or password, and nothing that is not saved yet."
      open
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <div>
        <SimulatorMark />
      </div>
      <MomentLink />
      <div className="flex flex-col items-start gap-1.5 border-t pt-5">
        <Button busy={isBusy} onClick={() => void carryOut(saveFile)}>
          Save as a file
        </Button>
        <p className="text-xs text-muted">A file has room for a world of any size.</p>
      </div>
      <OpenFile onOpen={(file) => void carryOut(() => openFile(file))} />
      {failure !== undefined && (
        <Notice tone="danger" live="alert">
          {failure}
        </Notice>
      )}
    </Dialog>
  )
}

/** Written once, when the dialog opens: what is copied is this moment and no later one. */
function MomentLink() {
  const [link, setLink] = useState<string>()
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    let isCurrent = true
    writeMoment().then(
      (written) => isCurrent && setLink(written),
      (cause: unknown) => isCurrent && setFailure(toApiError(cause).message),
    )
    return () => {
      isCurrent = false
    }
  }, [])
  const { outcome, copy } = useCopying(link)
  if (failure !== undefined) return <Notice tone="info">{failure}</Notice>
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Button variant="primary" busy={link === undefined} onClick={() => void copy()}>
        Copy a link to this exact moment
      </Button>
      <LiveRegion>
        {outcome === 'copied' && <span className="font-semibold text-positive">Copied</span>}
        {outcome === 'refused' && <span>{refusedText}</span>}
      </LiveRegion>
      {outcome === 'refused' && link !== undefined && (
        <div className="w-full">
          <TextField
            label="Link to this exact moment"
            kind="code"
            readOnly
            value={link}
            inputRef={(input) => input?.select()}
          />
        </div>
      )}
      <p className="text-xs text-muted">
        {link === undefined
          ? 'The link is being written…'
          : `The world is in the link itself, behind its #, which no server sees: ${countText(link.length)} characters. Whoever follows it is on this page as you are, and it takes the place of theirs, which they can bring back.`}
      </p>
    </div>
  )
}

async function writeMoment(): Promise<string> {
  const { world } = await callSandbox('packWorld', {})
  return linkToMoment(world, location, currentIdentity())
}

async function saveFile(): Promise<void> {
  const file = await callSandbox('exportWorld', {})
  download(`world-${file.scenario}.json`, 'application/json', JSON.stringify(file))
}

async function openFile(file: File): Promise<void> {
  const world: WorldFile = JSON.parse(await file.text())
  await callSandbox('importWorld', { body: { world } })
  // Whether an exercise goes on in it, the panel asks.
  notePractising(true)
  forgetLosses()
  await openAfresh()
}

/** It holds no JSON, or some other. */
function isNoWorld(cause: unknown): boolean {
  if (cause instanceof SyntaxError) return true
  return isApiError(cause, 422) && cause.invalidFields.length > 0
}

function OpenFile({ onOpen }: { onOpen: (file: File) => void }) {
  const id = useId()

  function open({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? []
    if (file) onOpen(file)
    // The same file can be chosen again.
    target.value = ''
  }

  return (
    <div className="flex flex-col gap-1.5 border-t pt-5">
      <label htmlFor={id} className="font-semibold">
        Open a kept file
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        onChange={open}
        className="min-h-10 w-full rounded-md border border-edge bg-card px-3 py-2 text-ink"
      />
      <p id={`${id}-hint`} className="text-xs text-muted">
        Its world takes the place of the one that is here at once.
      </p>
    </div>
  )
}
