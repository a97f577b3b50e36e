// Sending a request: the answer as it came, and what the simulator's log knows about it.
import { useState } from 'react'

import { findRequest } from '#api/activity.ts'
import { noAnswerCode, toApiError } from '#api/api-error.ts'
import { sendToProvider } from '#api/provider.ts'
import { requestIdHeader, type ApiRequest } from '#contract/provider-api.ts'
import {
  toRequest,
  maskRequest,
  type ProviderRequest,
  type RequestDraft,
} from '#domain/calls/provider-request.ts'
import { useSecretState } from '#page/secret-state.ts'
import { useSession } from '#page/session.ts'

/** A request with its answer. Nothing in it is a secret that was sent. */
export type Exchange = {
  request: ProviderRequest
  status: number
  /** Pretty-printed where it is JSON. */
  body: string
  /** A request that met the simulator in trouble has no line in the log. */
  isLogged: boolean
  /** Undefined where the line cannot be seen from the account, or not be read. */
  line: ApiRequest | undefined
}

type Outcome =
  | { is: 'none' }
  | { is: 'answered'; exchange: Exchange }
  | { is: 'failed'; sentence: string }

const noAnswer = 'No response came. What you filled in is still here: send it again.'

const noOutcome: Outcome = { is: 'none' }

export function useSending() {
  const { place } = useSession()
  // An answer can hold a key that was just made.
  const [outcome, setOutcome] = useSecretState<Outcome>(noOutcome)
  const [isBusy, setBusy] = useState(false)

  async function send(draft: RequestDraft): Promise<void> {
    setBusy(true)
    try {
      const request = toRequest(draft)
      const response = await sendToProvider(request)
      const body = readable(await response.text())
      const line = await lineOf(response)
      const { status } = response
      const isLogged = response.headers.has(requestIdHeader)
      const exchange = { request: maskRequest(draft, request), status, body, isLogged, line }
      setOutcome({ is: 'answered', exchange })
    } catch (cause) {
      const { errorCode, message } = toApiError(cause)
      const isLost = errorCode === noAnswerCode
      setOutcome({ is: 'failed', sentence: isLost ? noAnswer : message })
    } finally {
      setBusy(false)
    }
  }

  /** The answer counts even where its reason cannot be found out. */
  async function lineOf({ headers }: Response): Promise<ApiRequest | undefined> {
    try {
      return await findRequest(place, Number(headers.get(requestIdHeader)))
    } catch (cause) {
      toApiError(cause)
      return undefined
    }
  }

  return { outcome, isBusy, send }
}

export type Sending = ReturnType<typeof useSending>

function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
