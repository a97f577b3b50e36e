// The dialog that gives a simulated integration another name or address.
import { useState } from 'react'

import { changeCaller } from '#api/callers.ts'
import type { CallerState } from '#contract/caller.ts'
import { limits } from '#contract/limits.ts'
import { checkCallerEntry } from '#domain/callers/caller-entry.ts'
import { isolate } from '#domain/values/plain-text.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { TextField } from '#ui/text-field.tsx'

import { useCommand } from './use-command.ts'

type ChangeCallerProps = {
  credentialId: string
  caller: CallerState
  /** The names of the credential's other integrations. */
  names: readonly string[]
  onClose: () => void
}

export function ChangeCaller({ credentialId, caller, names, onClose }: ChangeCallerProps) {
  const [name, setName] = useState(caller.name)
  const [address, setAddress] = useState(caller.address ?? '')
  const { isBusy, isFixed, carryOut, close, refusalOf, failure } = useCommand(onClose, () => [
    ...(name === caller.name ? [] : [`Name changed to “${name}”`]),
    ...(address === (caller.address ?? '') ? [] : [`IP address changed to “${address}”`]),
  ])
  const mistakes = checkCallerEntry({ name, address }, names)
  const errorOf = (field: string) =>
    mistakes.find((one) => one.name === field)?.message ?? refusalOf(field)

  async function change() {
    if (mistakes.length > 0) return
    const entry = { name, address }
    await carryOut(
      (how) => changeCaller(how, credentialId, caller.id, entry),
      `${isolate(name)} changed`,
    )
  }

  return (
    <FormDialog
      title={`Change ${isolate(caller.name)}`}
      act="Change"
      busy={isBusy}
      failure={failure}
      onClose={close}
      onSubmit={() => void change()}
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
      <TextField
        label="IP address"
        kind="address"
        hint="Optional. Where its calls come from."
        value={address}
        onChange={setAddress}
        error={errorOf('address')}
        readOnly={isFixed}
      />
    </FormDialog>
  )
}
