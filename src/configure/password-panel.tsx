// The Basic auth tab: a password that ends its predecessor at the save, without overlap.
import type { CredentialDetail } from '#contract/credential.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { LiveNote } from '#saving/live-note.tsx'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { SecretField } from '#ui/secret-field.tsx'

import { SecretNotice } from './secret-notice.tsx'
import type { SecretPart } from './secrets.ts'

type PasswordPanelProps = {
  credential: Pick<CredentialDetail, 'password' | 'isActive'>
  secret: SecretPart
}

export function PasswordPanel({ credential, secret }: PasswordPanelProps) {
  const { fresh } = secret
  const { password } = credential
  return (
    <div className="flex flex-col gap-5">
      {password && !fresh?.isSaved && (
        <Notice tone="warning" title="A new password ends the present one at once">
          From the save on, requests with the present password are refused: there is no overlap as
          with API keys. To change over without interruption, use a second credential.
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
      <LiveNote sentence={secret.guard} />
    </div>
  )
}
