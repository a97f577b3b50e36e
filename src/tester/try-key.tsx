// Tries a key that was just generated, on the page that shows it: what it opens, before and after a save.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'

import { credentialQuery } from '#api/credentials.ts'
import type { CredentialType } from '#contract/credential.ts'
import type { ProviderApi } from '#contract/provider-api.ts'
import { apisFor } from '#domain/calls/preset.ts'
import { useSession } from '#page/session.ts'
import { addition } from '#ui/additions.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { SimulatorMark } from '#ui/simulator-only.tsx'

import { CallFields } from './call-fields.tsx'
import { CopyAsCode } from './copy-as-code.tsx'
import { Outcome } from './outcome.tsx'
import { useRequestForm } from './request-form.ts'
import { useSending } from './sending.ts'

export type TryKeyProps = {
  /** In cleartext; kept nowhere. */
  apiKey: string
  type: CredentialType
}

/**
 * Nothing for a type of credential that no simulated API knows. A key that was just generated can
 * be tried on its own page, before and after the save. [choice: api-tester.e2e.ts]
 */
export function TryKey({ apiKey, type }: TryKeyProps) {
  const [isOpen, setOpen] = useState(false)
  const [first, ...others] = apisFor(type)
  if (first === undefined) return null
  return (
    <div {...addition} className="border-y">
      <Disclosure heading="Try this key" open={isOpen} onToggle={setOpen}>
        <div className="mb-3">
          <SimulatorMark />
        </div>
        <Trial apiKey={apiKey} apis={[first, ...others]} />
      </Disclosure>
    </div>
  )
}

type TrialProps = { apiKey: string; apis: [ProviderApi, ...ProviderApi[]] }

function Trial({ apiKey, apis }: TrialProps) {
  const { credentialId = '' } = useParams()
  const { place } = useSession()
  // The page around has read it: what is saved decides what the key opens, not what is pending.
  const { data: credential } = useSuspenseQuery(credentialQuery(place, credentialId))
  const form = useRequestForm(apis, credentialId, { kind: 'API key', apiKey }, credential)
  const sending = useSending()

  function send() {
    if (!sending.isBusy && form.check()) void sending.send(form.draft)
  }

  return (
    <div data-request className="flex flex-col gap-4">
      <CallFields form={form} headingLevel={4} />
      <div className="flex">
        <Button busy={sending.isBusy} onClick={send}>
          Send request
        </Button>
      </div>
      <CopyAsCode form={form} />
      <Outcome sending={sending} />
    </div>
  )
}
