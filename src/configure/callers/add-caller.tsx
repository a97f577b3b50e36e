// The dialog that adds a simulated integration to a credential.
import { useState } from 'react'

import { addCaller } from '#api/callers.ts'
import type { CredentialDetail } from '#contract/credential.ts'
import { limits } from '#contract/limits.ts'
import type { ProviderCall } from '#contract/provider-api.ts'
import { rolesOf } from '#domain/callers/caller.ts'
import { callsFor, checkCallerEntry } from '#domain/callers/caller-entry.ts'
import { apiLabels, callInWords } from '#domain/roles/api-call.ts'
import { isolate, trimText } from '#domain/values/plain-text.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'

import { firstGivable, giftOf, SecretChoice, whyNoGift, type Gifts } from './secret-choice.tsx'
import { useCommand } from './use-command.ts'

type AddCallerProps = {
  credential: Pick<CredentialDetail, 'id' | 'type' | 'roles' | 'ipRanges'>
  /** The names that this credential's integrations have already. */
  names: readonly string[]
  gifts: Gifts
  onClose: () => void
}

export function AddCaller({ credential, names, gifts, onClose }: AddCallerProps) {
  const calls = callsFor(credential.type)
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [index, setIndex] = useState(() => String(firstOpen(calls, credential.roles)))
  const [authentication, setAuthentication] = useState(() => firstGivable(gifts))
  const [isTried, setTried] = useState(false)
  const typed = trimText(name) || trimText(address)
  const { isBusy, isFixed, carryOut, close, refusalOf, failure } = useCommand(onClose, () =>
    typed === '' ? [] : [`A new simulated integration: “${typed}”`],
  )
  const mistakes = checkCallerEntry({ name, address }, names)
  const errorOf = (field: string) =>
    (isTried ? mistakes.find((one) => one.name === field)?.message : undefined) ?? refusalOf(field)

  async function add() {
    setTried(true)
    const call = calls[Number(index)]
    if (mistakes.length > 0 || !call) return
    const gift = giftOf(gifts, authentication)
    const entry = { name, address, ...call, authentication, ...(gift && { gift }) }
    await carryOut((how) => addCaller(how, credential.id, entry), `${isolate(name)} added`)
  }

  return (
    <FormDialog
      title="Add a simulated integration"
      description="It makes one call a minute. The real Customer Area has no such thing: there, your own systems call."
      act="Add integration"
      busy={isBusy}
      failure={failure}
      onClose={close}
      onSubmit={() => void add()}
    >
      <TextField
        label="Name"
        kind="text"
        value={name}
        onChange={setName}
        maxLength={limits.callerName}
        error={errorOf('name')}
        readOnly={isFixed}
      />
      <SelectField
        label="API call"
        options={calls.map((call, at) => ({
          value: String(at),
          label: `${apiLabels[call.api]}: ${callInWords(call)}`,
        }))}
        value={index}
        onChange={(next) => !isFixed && setIndex(next)}
      />
      <SecretChoice
        gifts={gifts}
        value={authentication}
        onChange={(next) => !isFixed && setAuthentication(next)}
      />
      {whyNoGift(gifts, authentication) !== undefined && (
        <Notice tone="info">It will wait until you give it one.</Notice>
      )}
      <TextField
        label="IP address"
        kind="address"
        hint={
          credential.ipRanges.length === 0
            ? 'Optional. Where its calls come from.'
            : 'Where its calls come from. This credential accepts its allowed IP range only.'
        }
        placeholder="192.0.2.10"
        value={address}
        onChange={setAddress}
        error={errorOf('address')}
        readOnly={isFixed}
      />
    </FormDialog>
  )
}

/** The first call that one of these roles opens, or else the first of all. */
function firstOpen(calls: readonly ProviderCall[], roles: readonly string[]): number {
  const isOpen = (call: ProviderCall) => rolesOf(call).some((role) => roles.includes(role))
  return Math.max(calls.findIndex(isOpen), 0)
}
