// General settings: what the credential is called, whether it is active, what it is for.
import type { CredentialDetail } from '#contract/credential.ts'
import { limits } from '#contract/limits.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { LiveNote } from '#saving/live-note.tsx'
import { Card, Section } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Notice } from '#ui/notice.tsx'
import { Verbatim } from '#ui/sentence.tsx'
import { Switch } from '#ui/switch.tsx'
import { TextField } from '#ui/text-field.tsx'

import type { Draft } from './draft.ts'

type GeneralSettingsProps = {
  credential: CredentialDetail
  draft: Draft<'description' | 'isActive'>
}

export function GeneralSettings({ credential, draft }: GeneralSettingsProps) {
  const { lock } = draft
  const isActive = draft.value('isActive')
  return (
    <Section title="General settings">
      <Card>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <p className="font-semibold">Username</p>
            <p className="flex items-center gap-1">
              <span className="font-mono break-all">
                <Verbatim>{credential.username}</Verbatim>
              </span>
              <CopyButton label="Copy username" text={credential.username} />
            </p>
          </div>
          <Switch
            label="Active"
            onWord="Active"
            offWord="Inactive"
            checked={isActive}
            onChange={(next) => draft.set('isActive', next)}
            disabledReason={lock}
          />
        </div>
        {credential.isActive && !isActive && (
          <Notice tone="warning" title="Inactive from the save on">
            Its API key, its expiring keys and its password are refused at once. You can activate
            the credential again; keys that expire meanwhile stay expired.
          </Notice>
        )}
        <LiveNote sentence={draft.guard('deactivate')} />
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
        <dl className="flex flex-wrap gap-x-8 gap-y-2 text-xs text-muted">
          <div>
            <dt className="inline">Created </dt>
            <dd className="inline">
              <Stamp of="past" at={credential.createdAt} />
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
