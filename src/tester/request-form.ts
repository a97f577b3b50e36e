// What is filled in to try a call: one draft a call, so that looking at another loses nothing.
import { useState } from 'react'

import { worldNow } from '#api/world-time.ts'
import type { ProviderApi } from '#contract/provider-api.ts'
import { sampleOf, type Sample } from '#domain/calls/call-sample.ts'
import { providerCalls } from '#domain/calls/provider-call.ts'
import { faultsOf, type Authentication, type RequestDraft } from '#domain/calls/provider-request.ts'
import { useSession } from '#page/session.ts'

/** The calls that the simulated API answers, as the provider documents them. */
export function callsOf(api: ProviderApi): string[] {
  return Object.keys(providerCalls[api])
}

/** `credentialId` stands for one in a path until somebody writes another. */
export function useRequestForm(
  apis: readonly [ProviderApi, ...ProviderApi[]],
  credentialId: string,
  authentication: Authentication,
) {
  const { account, accounts, balancePlatform, environment } = useSession()
  const [api, setApi] = useState(apis[0])
  const [chosen, setChosen] = useState<Partial<Record<ProviderApi, string>>>({})
  const [filled, setFilled] = useState<Record<string, Sample>>({})
  const [address, setAddress] = useState('')
  const [isTried, setTried] = useState(false)
  const [openedAt] = useState(() => worldNow())

  const call = chosen[api] ?? callsOf(api)[0] ?? ''
  const firstMerchant = accounts.find(({ level }) => level === 'merchant')?.id ?? ''
  const sample = sampleOf(api, call, {
    company: accounts.find(({ level }) => level === 'company')?.id ?? account.id,
    merchant: account.level === 'merchant' ? account.id : firstMerchant,
    balancePlatform,
    credentialId,
    now: openedAt,
  })
  const key = `${api} ${call}`
  const fields = filled[key] ?? sample
  const draft: RequestDraft = { environment, api, call, ...fields, authentication, address }
  const faults = faultsOf(draft)

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
    chooseCall(next: string): void {
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
