// Who calls with this credential, with which secret, how it goes, and what can be done about it by hand.
import { useQuery } from '@tanstack/react-query'
import { ArrowRightLeft, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'

import { callersOfQuery } from '#api/callers.ts'
import type { CallerState } from '#contract/caller.ts'
import type { CredentialDetail } from '#contract/credential.ts'
import { whyNoCaller } from '#domain/callers/caller-entry.ts'
import { latePart } from '#page/parts/late-part.tsx'
import { useSession } from '#page/session.ts'
import type { ShownSecret } from '#saving/secrets-in-hand.ts'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'

import { currentToGive, pendingToGive } from '#configure/give-key.tsx'
import { CallerRow } from './caller-row.tsx'
import type { Gifts } from './secret-choice.tsx'

// Nobody needs them before they are opened.
const AddCaller = latePart(async () => (await import('./add-caller.tsx')).AddCaller)
const MoveCaller = latePart(async () => (await import('./move-caller.tsx')).MoveCaller)
const ChangeCaller = latePart(async () => (await import('./change-caller.tsx')).ChangeCaller)
const RemoveCaller = latePart(async () => (await import('./remove-caller.tsx')).RemoveCaller)

type CallersCardProps = {
  /** As it is saved. */
  credential: Pick<CredentialDetail, 'id' | 'type' | 'roles' | 'ipRanges'>
  /** Why nothing may be given or changed, or undefined. */
  lock: string | undefined
  /** The key and the password whose cleartext is on this page, if there are any. */
  freshKey: ShownSecret | undefined
  freshPassword: ShownSecret | undefined
}

/** Which dialog is open, about which caller. */
type Opened = { dialog: 'add' | 'move' } | { dialog: 'change' | 'remove'; caller: CallerState }

/**
 * Simulated integrations call with a credential, so that everybody sees what a change does to them.
 * [choice: callers.e2e.ts]
 */
export function CallersCard({ credential, lock, freshKey, freshPassword }: CallersCardProps) {
  const { place } = useSession()
  const { data } = useQuery(callersOfQuery(place, credential.id))
  const [opened, setOpened] = useState<Opened>()
  if (!data) return null
  const callers = data.data
  // A secret that is not saved comes first: it is the one in hand.
  const gifts: Gifts = {
    'API key': pendingToGive('API key', freshKey) ?? currentToGive('API key', data.currentKey),
    password:
      pendingToGive('password', freshPassword) ?? currentToGive('password', data.currentPassword),
  }
  const noMore = lock ?? whyNoCaller(credential.type, callers.length)
  const close = () => setOpened(undefined)
  const about = { credentialId: credential.id, onClose: close }

  return (
    <Section
      title="Simulated integrations"
      description="They call the API with this credential once a minute."
      isAddition
    >
      <Card>
        {callers.length === 0 ? (
          <p className="text-muted">No simulated integration uses this credential.</p>
        ) : (
          <ul className="divide-y divide-line">
            {callers.map((caller) => (
              <CallerRow
                key={caller.id}
                caller={caller}
                lock={lock}
                onChange={() => setOpened({ dialog: 'change', caller })}
                onRemove={() => setOpened({ dialog: 'remove', caller })}
              />
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon={<Plus aria-hidden />}
            disabledReason={noMore}
            onClick={() => setOpened({ dialog: 'add' })}
          >
            Add integration
          </Button>
          <Button
            size="small"
            icon={<ArrowRightLeft aria-hidden />}
            disabledReason={noMore}
            onClick={() => setOpened({ dialog: 'move' })}
          >
            Move an integration here
          </Button>
        </div>
      </Card>
      {dialogFor()}
    </Section>
  )

  function dialogFor(): ReactNode {
    switch (opened?.dialog) {
      case undefined:
        return null
      case 'add': {
        const names = callers.map(({ name }) => name)
        return <AddCaller credential={credential} names={names} gifts={gifts} onClose={close} />
      }
      case 'move':
        return <MoveCaller {...about} gifts={gifts} />
      case 'change': {
        const others = callers.filter(({ id }) => id !== opened.caller.id)
        return (
          <ChangeCaller {...about} caller={opened.caller} names={others.map(({ name }) => name)} />
        )
      }
      case 'remove':
        return <RemoveCaller {...about} caller={opened.caller} />
      default:
        return opened satisfies never
    }
  }
}
