// General settings: what the credential is called, whether it is active, what it is for.
import type { CredentialDetail } from '#contract/credential.ts'
import { limits } from '#contract/limits.ts'
import { DayStamp, Stamp } from '#page/time/stamp.tsx'
import { Card, Section } from '#ui/card.tsx'
import { Notice } from '#ui/notice.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { Switch } from '#ui/switch.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Username } from '#ui/username.tsx'

import type { Draft } from './draft.ts'

type GeneralSettingsProps = {
  credential: CredentialDetail
  draft: Draft<'description' | 'isActive'>
}

/**
 * A credential can never be deleted; deactivating it stops its keys and its password at once, and
 * can be undone. [doc: web-service, deactivate.e2e.ts]
 */
export function GeneralSettings({ credential, draft }: GeneralSettingsProps) {
  const { lock } = draft
  const isActive = draft.value('isActive')
  return (
    <Section title="General settings">
      <Card isCompact>
        <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,auto)_minmax(16rem,1fr)]">
          <div className="flex min-w-0 flex-col gap-1.5">
            <p className="font-semibold">Username</p>
            <div className="flex min-h-10 flex-wrap items-center gap-x-6 gap-y-2">
              <span className="min-w-0 font-mono">
                <Username>{credential.username}</Username>
              </span>
              <Switch
                label="Active"
                onWord="Active"
                offWord="Inactive"
                checked={isActive}
                onChange={(next) => draft.set('isActive', next)}
                disabledReason={lock}
              />
            </div>
          </div>
          <TextField
            label="Description"
            kind="text"
            value={draft.value('description')}
            onChange={(text) => draft.set('description', text)}
            maxLength={limits.description}
            placeholder="Enter description"
            error={draft.refusal('description')}
            readOnly={lock !== undefined}
          />
        </div>
        {credential.isActive && !isActive && (
          <Notice tone="warning" title="Becomes inactive when you save">
            {/* On Live the bar below says what stops working. */}
            {credential.environment === 'test' && 'Its API keys and its password stop working. '}
            You can activate it again later; keys that expire in the meantime stay expired.
          </Notice>
        )}
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-xs text-muted">
          <div>
            <dt className="inline">Created </dt>
            <dd className="inline">
              <DayStamp at={credential.createdAt} />
            </dd>
          </div>
          <div>
            <dt className="inline">Last change </dt>
            <dd className="inline">
              <Stamp of="past" at={credential.lastChange.at} /> by{' '}
              <Verbatim>{credential.lastChange.by}</Verbatim>
            </dd>
          </div>
          <div>
            <dt className="inline">Credential ID </dt>
            <dd className="inline font-mono">
              <Verbatim>{credential.id}</Verbatim>
            </dd>
          </div>
        </dl>
      </Card>
    </Section>
  )
}
