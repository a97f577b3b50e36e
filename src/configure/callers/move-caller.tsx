// The dialog that moves a simulated integration from another credential to this one.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { movableCallersQuery, moveCaller } from '#api/callers.ts'
import type { MovableCaller } from '#contract/caller.ts'
import { callInWords } from '#domain/roles/api-call.ts'
import { isolate } from '#domain/values/plain-text.ts'
import { useSession } from '#page/session.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'

import { firstGivable, giftOf, SecretChoice, whyNoGift, type Gifts } from './secret-choice.tsx'
import { useCommand } from './use-command.ts'

type MoveCallerProps = { credentialId: string; gifts: Gifts; onClose: () => void }

export function MoveCaller({ credentialId, gifts, onClose }: MoveCallerProps) {
  const { place } = useSession()
  const { data, error } = useQuery(movableCallersQuery(place, credentialId))
  const [chosen, setChosen] = useState<string>()
  const [authentication, setAuthentication] = useState(() => firstGivable(gifts))
  const { isBusy, isFixed, carryOut, refusalOf, failure } = useCommand(onClose)
  const movable = data?.data ?? []
  const caller = movable.find(({ id }) => id === chosen)
  const whyNot = (caller ? undefined : 'Choose an integration.') ?? whyNoGift(gifts, authentication)

  async function move() {
    const gift = giftOf(gifts, authentication)
    if (!caller || !gift) return
    const body = { authentication, gift }
    const words = `${isolate(caller.name)} now uses this credential`
    await carryOut((how) => moveCaller(how, credentialId, caller.id, body), words)
  }

  const refusal = failure ?? refusalOf('name') ?? error?.message
  return (
    <FormDialog
      title="Move an integration here"
      description="It uses this credential from now on, and no longer the one that it uses today."
      act="Move it here"
      disabledReason={whyNot}
      busy={isBusy}
      failure={refusal}
      onClose={onClose}
      onSubmit={() => void move()}
    >
      {data && movable.length === 0 && (
        <p>No integration of another credential makes a call that this one can be used for.</p>
      )}
      {movable.length > 0 && (
        <>
          <RadioGroup
            legend="Integration"
            name="movable"
            value={chosen}
            onChange={(next) => !isFixed && setChosen(next)}
            options={movable.map(optionFor)}
          />
          <SecretChoice
            gifts={gifts}
            value={authentication}
            onChange={(next) => !isFixed && setAuthentication(next)}
          />
        </>
      )}
    </FormDialog>
  )
}

function optionFor(caller: MovableCaller) {
  const { id, name, username, authentication } = caller
  const description = `${callInWords(caller)}, now with the ${authentication} of ${username}`
  return { value: id, label: isolate(name), description }
}
