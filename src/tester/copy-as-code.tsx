// The request as curl and as fetch, to be copied; with its secret only for who asks for it.
import { useState } from 'react'

import { toCurl, toFetch } from '#domain/calls/call-text.ts'
import { toRequest, withoutSecret } from '#domain/calls/provider-request.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { CopyButton } from '#ui/copy-button.tsx'

import type { RequestForm } from './request-form.ts'

export function CopyAsCode({ form: { draft, faults } }: { form: RequestForm }) {
  const [isSecretIncluded, setSecretIncluded] = useState(false)
  const secret = draft.authentication.kind === 'API key' ? 'key' : 'password'
  return (
    <div className="flex flex-col gap-3 border-t pt-4">
      <p className="font-semibold">Copy as code</p>
      {faults.length > 0 ? (
        <p className="text-muted">
          This request cannot be copied yet. {faults.map(({ sentence }) => sentence).join(' ')}
        </p>
      ) : (
        <Codes draft={isSecretIncluded ? draft : withoutSecret(draft)} />
      )}
      <Checkbox
        label={`Include the ${secret}`}
        description={`Off: a placeholder stands in place of the ${secret}.`}
        checked={isSecretIncluded}
        onChange={setSecretIncluded}
      />
      <p className="text-xs text-muted">
        fetch works in the console of this browser tab, where the simulator answers. curl leaves the
        browser and asks the provider itself, which knows no key of this simulator.
      </p>
    </div>
  )
}

function Codes({ draft }: { draft: RequestForm['draft'] }) {
  const request = toRequest(draft)
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <span className="flex items-center gap-2">
        curl <CopyButton label="Copy as curl" text={toCurl(request)} />
      </span>
      <span className="flex items-center gap-2">
        fetch <CopyButton label="Copy as fetch" text={toFetch(request)} />
      </span>
    </div>
  )
}
