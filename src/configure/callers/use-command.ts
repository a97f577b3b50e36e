// One command of a dialog: under way, refused, done, or given up.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { toApiError, type ApiError } from '#api/api-error.ts'
import { keyOf, type Place } from '#api/place.ts'
import { announce } from '#page/announcement.tsx'
import { useProtected } from '#page/leaving/leaving.ts'
import { useSession } from '#page/session.ts'

/** What a command is sent with. Sent again with the same key, it has one effect. */
type Sending = { place: Place; commandKey: string }

/**
 * `onClose` closes the dialog: once the command is done, or when somebody gives it up, who is asked
 * first where that loses what they typed.
 */
export function useCommand(onClose: () => void, losses: () => string[] = nothingTyped) {
  const { place } = useSession()
  const queryClient = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiError>()
  const [commandKey, setCommandKey] = useState(() => crypto.randomUUID())

  const mayClose = useProtected(losses)

  async function close(): Promise<void> {
    if (await mayClose()) onClose()
  }

  /** `send` carries it out; `words` tell of it once it is done. */
  async function carryOut(send: (how: Sending) => Promise<unknown>, words: string): Promise<void> {
    setBusy(true)
    setFailure(undefined)
    try {
      await send({ place, commandKey })
      await queryClient.invalidateQueries({ queryKey: keyOf(place) })
      announce(words)
      onClose()
    } catch (cause) {
      const error = toApiError(cause)
      setFailure(error)
      // A refusal had no effect; after anything else nobody knows, so the same command is sent again.
      if (!isUnsure(error)) setCommandKey(crypto.randomUUID())
    } finally {
      setBusy(false)
    }
  }

  return {
    isBusy,
    /** What was sent stays as it is until it is known whether it was carried out. */
    isFixed: isBusy || isUnsure(failure),
    carryOut,
    close: () => void close(),
    /** Why this field was refused, or undefined. */
    refusalOf: (field: string) =>
      failure?.invalidFields.find(({ name }) => name === field)?.message,
    /** Why it failed, unless the fields say it. */
    failure: failure && failure.invalidFields.length === 0 ? failure.message : undefined,
  }
}

const nothingTyped = () => []

/** Whether nobody knows what became of it. */
function isUnsure(failure: ApiError | undefined): boolean {
  return failure !== undefined && (failure.status < 400 || failure.status >= 500)
}
