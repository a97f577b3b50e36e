// What is filled in to try a call: one draft a call, so that looking at another loses nothing.
import { useState } from 'react'

import { worldNow } from '#api/world-time.ts'
import type { ProviderApi, ProviderCall } from '#contract/provider-api.ts'
import { makeSample, merchantFor, type Sample } from '#domain/calls/call-sample.ts'
import { presetAddress, presetApi, presetCall, type Reach } from '#domain/calls/preset.ts'
import { firstCall, listCalls } from '#domain/calls/provider-call.ts'
import {
  findFaults,
  type Authentication,
  type RequestDraft,
} from '#domain/calls/provider-request.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { useSession } from '#page/session.ts'

/**
 * `credentialId` stands for one in a path until somebody writes another. `reach` is of the credential
 * whose key is tried: the form begins with what that may do, so that the first try teaches no failure.
 */
export function useRequestForm(
  apis: readonly [ProviderApi, ...ProviderApi[]],
  credentialId: string,
  authentication: Authentication,
  reach?: Reach,
) {
  const { account, accounts, balancePlatform, environment } = useSession()
  const [chosenApi, setApi] = useState<ProviderApi>()
  const [chosen, setChosen] = useState<Partial<Record<ProviderApi, ProviderCall>>>({})
  const [filled, setFilled] = useState<Record<string, Sample>>({})
  const [typedAddress, setAddress] = useState<string>()
  const [isTried, setTried] = useState(false)
  const [openedAt] = useState(() => worldNow())

  const api = chosenApi ?? (reach ? presetApi(apis, reach) : apis[0])
  const call = chosen[api] ?? (reach ? presetCall(api, reach) : firstCall(api))
  const address = typedAddress ?? (reach ? presetAddress(reach) : '')
  const merchants = accounts.filter(({ level }) => level === 'merchant').map(({ id }) => id)
  const sample = makeSample(call, {
    company: accounts.find(({ level }) => level === 'company')?.id ?? account.id,
    merchant:
      account.level === 'merchant' ? account.id : merchantFor(reach?.accounts ?? 'all', merchants),
    balancePlatform,
    credentialId,
    type: reach?.type,
    now: openedAt,
  })
  const key = `${api} ${callInWords(call)}`
  const fields = filled[key] ?? sample
  const draft: RequestDraft = { environment, call, ...fields, authentication, address }
  const faults = findFaults(draft)

  return {
    apis,
    draft,
    /** What keeps the request from being sent, at the fields only once somebody tried. */
    faults,
    errorOf: (field: string) =>
      isTried ? faults.find((fault) => fault.field === field)?.sentence : undefined,
    chooseApi(next: ProviderApi): void {
      setApi(next)
      setTried(false)
    },
    /** By its words, as a list of choices has it. */
    chooseCall(words: string): void {
      const next = listCalls(api).find((one) => callInWords(one) === words)
      setChosen({ ...chosen, [api]: next })
      setTried(false)
    },
    fill: (part: Partial<Sample>) => setFilled({ ...filled, [key]: { ...fields, ...part } }),
    setAddress,
    /** Whether the draft can be sent; if not, says so at the fields and goes to the first. */
    check(): boolean {
      setTried(true)
      if (faults.length > 0) focusFirstFault()
      return faults.length === 0
    },
  }
}

export type RequestForm = ReturnType<typeof useRequestForm>

/** Once the errors have been drawn. */
function focusFirstFault(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-request] [aria-invalid="true"]')?.focus()
  })
}
