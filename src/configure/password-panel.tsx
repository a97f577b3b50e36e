// The Basic auth tab: a password that replaces its predecessor when somebody saves, without overlap.
import { useQuery } from '@tanstack/react-query'
import { useHref } from 'react-router'

import { callersOfQuery } from '#api/callers.ts'
import type { CallerState } from '#contract/caller.ts'
import type { CredentialDetail } from '#contract/credential.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { useOpenCreateOf } from '#page/create-address.ts'
import { usePaths, useSession } from '#page/session.ts'
import { whyNotCreate } from '#page/tab-reach.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { SecretField } from '#ui/secret-field.tsx'
import { SimulatorMark, SimulatorOnly } from '#ui/simulator-only.tsx'

import { currentToGive, GiveKey, pendingToGive } from './give-key.tsx'
import { SecretNotice } from './secret-notice.tsx'
import { SecretUsers } from './secret-users.tsx'
import type { SecretPart } from './secrets.ts'

type PasswordPanelProps = {
  credential: Pick<CredentialDetail, 'id' | 'type' | 'password' | 'isActive'>
  secret: SecretPart
}

/**
 * A new password ends the previous one at once, without an overlap. [doc: web-service,
 * basic-auth.e2e.ts] A password says when it was last used. [choice: callers.e2e.ts]
 */
export function PasswordPanel({ credential, secret }: PasswordPanelProps) {
  const { fresh } = secret
  const { password, type } = credential
  const { place } = useSession()
  const { data } = useQuery(callersOfQuery(place, credential.id))
  const callers = (data?.data ?? []).filter(({ authentication }) => authentication === 'password')
  return (
    <div className="flex flex-col gap-4">
      {password && !fresh?.isSaved && (
        <Notice
          tone="danger"
          title="A new password replaces the current one immediately."
          actions={<SecondCredential type={type} />}
        >
          There is no 24-hour overlap as with API keys. To avoid downtime, create a second
          credential and switch your systems to it first.
        </Notice>
      )}
      <SecretField
        label="Password"
        value={fresh?.value ?? (password ? '*'.repeat(25) : 'No password yet')}
        copyText={fresh?.value}
        onCopied={secret.noteCopied}
        copyLabel="Copy password"
        noCopyReason="Only a password that was just generated can be copied."
        hint={
          password ? (
            <>
              Last password change: <Stamp of="past" at={password.changedAt} />
            </>
          ) : undefined
        }
        error={secret.refusal}
        actions={
          <Button
            busy={secret.isGenerating}
            disabledReason={secret.lock}
            onClick={() => void secret.generate()}
          >
            Generate password
          </Button>
        }
      />
      <SecretNotice kind="password" fresh={fresh} isActive={credential.isActive} />
      {callers.length > 0 && (
        <SimulatorOnly>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <SecretUsers callers={callers} lastUse={lastUse(callers)} />
            <GiveKey
              credentialId={credential.id}
              secret={
                pendingToGive('password', fresh) ?? currentToGive('password', data?.currentPassword)
              }
              callers={callers}
              lock={secret.lock}
            />
          </div>
        </SimulatorOnly>
      )}
    </div>
  )
}

/** Both work until one is deactivated, so nothing has to stop. It leads away from what is unsaved. */
function SecondCredential({ type }: Pick<CredentialDetail, 'type'>) {
  const { tab } = credentialTypes[type]
  const session = useSession()
  const create = useOpenCreateOf(tab)
  const href = useHref(usePaths().create(tab))
  return (
    <SimulatorOnly>
      <Button disabledReason={whyNotCreate(session, tab)} onClick={create} data-leads-to={href}>
        Create a second credential
      </Button>
      <SimulatorMark />
    </SimulatorOnly>
  )
}

function lastUse(callers: readonly CallerState[]) {
  const uses = callers.flatMap(({ lastUsedAt }) => lastUsedAt ?? [])
  return uses.length > 0 ? { at: Math.max(...uses), by: [] } : null
}
