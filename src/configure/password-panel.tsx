// The Basic auth tab: a password that ends its predecessor at the save, without overlap.
import { Stamp } from '#page/time/stamp.tsx'
import { LiveNote } from '#saving/live-note.tsx'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { SecretField } from '#ui/secret-field.tsx'

import type { Editor } from './editor.ts'
import { SecretNotice } from './secret-notice.tsx'

export function PasswordPanel({ editor }: { editor: Editor }) {
  const { credential, lock } = editor
  const fresh = editor.secrets.shown('password')
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
        copyLabel="Copy password"
        noCopyReason="Only a password that was just generated can be copied."
        hint={
          password ? (
            <>
              Last password change: <Stamp of="past" at={password.changedAt} />
            </>
          ) : undefined
        }
        error={editor.secrets.refusal('password')}
        actions={
          <Button
            busy={editor.secrets.generating === 'password'}
            disabledReason={lock}
            onClick={() => void editor.secrets.generate('password')}
          >
            Generate password
          </Button>
        }
      />
      <SecretNotice kind="password" fresh={fresh} isActive={credential.isActive} />
      <LiveNote sentence={editor.draft.guard('new password')} />
    </div>
  )
}
