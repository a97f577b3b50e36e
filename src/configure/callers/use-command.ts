// One command of a dialog: under way, refused, or done and the dialog closed.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { toApiError, type ApiError } from '#api/api-error.ts'
import { keyOf, type Place } from '#api/place.ts'
import { announce } from '#page/announcement.tsx'
import { useSession } from '#page/session.ts'

/** What a command is sent with. Sent again with the same key, it has one effect. */
type Sending = { place: Place; commandKey: string }

/** `send` carries it out; `words` tell of it once it is done. */
export function useCommand(onDone: () => void) {
  const { place } = useSession()
  const queryClient = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiError>()
  const [commandKey, setCommandKey] = useState(() => crypto.randomUUID())

  async function carryOut(send: (how: Sending) => Promise<unknown>, words: string): Promise<void> {
    setBusy(true)
    setFailure(undefined)
    try {
      await send({ place, commandKey })
      await queryClient.invalidateQueries({ queryKey: keyOf(place) })
      announce(words)
      onDone()
    } catch (cause) {
      const error = toApiError(cause)
      setFailure(error)
      // A refusal had no effect; after anything else nobody knows, so the same command is sent again.
      if (error.status >= 400 && error.status < 500) setCommandKey(crypto.randomUUID())
    } finally {
      setBusy(false)
    }
  }

  return {
    isBusy,
    carryOut,
    /** Why this field was refused, or undefined. */
    refusalOf: (field: string) =>
      failure?.invalidFields.find(({ name }) => name === field)?.message,
    /** Why it failed, unless the fields say it. */
    failure: failure && failure.invalidFields.length === 0 ? failure.message : undefined,
  }
}
