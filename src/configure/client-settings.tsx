// Client settings of a Payments web service user: the public client key and where it may be used.
import type { CredentialDetail } from '#contract/credential.ts'
import { expiringKeys } from '#domain/keys/api-key.ts'
import { originAdvice, originAdvices, origins } from '#domain/values/origin.ts'
import { useLastPassed } from '#page/time/now.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { SecretField } from '#ui/secret-field.tsx'
import { Code } from '#ui/sentence.tsx'

import type { Draft } from './draft.ts'
import { ListEditor } from './entry-list-editor.tsx'
import type { SecretPart } from './secrets.ts'
import type { TypedEntry } from './unfinished.ts'

type ClientSettingsProps = {
  credential: CredentialDetail
  draft: Draft<'origins'>
  secret: SecretPart
  typed: TypedEntry
}

export function ClientSettings({ credential, draft, secret, typed }: ClientSettingsProps) {
  const hasKey = credential.clientKey !== null || secret.fresh !== undefined
  return (
    <Section
      title="Client settings"
      description="Needed for what runs in the shopper’s browser or app."
    >
      <Card title="Authentication">
        <ClientKey credential={credential} secret={secret} />
      </Card>
      <Card
        role="group"
        title="Add allowed origins"
        description="The pages from which client-side requests are accepted: scheme, host and port."
      >
        {hasKey && draft.value('origins').length === 0 && (
          <Notice tone="warning">A client key needs at least one allowed origin.</Notice>
        )}
        <ListEditor
          draft={draft}
          field="origins"
          typed={typed}
          label="Allowed origin"
          placeholder="https://shop.example.com"
          addLabel="Add origin"
          emptyText="No origin is allowed yet."
          kind={origins}
          advise={originAdvice}
          adviseEach={originAdvices}
        />
      </Card>
    </Section>
  )
}

function ClientKey({ credential, secret }: Pick<ClientSettingsProps, 'credential' | 'secret'>) {
  const { fresh } = secret
  const isUnsaved = fresh !== undefined && !fresh.isSaved
  const value = isUnsaved ? fresh.value : credential.clientKey?.value
  return (
    <>
      <SecretField
        label="Client key"
        value={value ?? 'No client key yet'}
        copyText={value}
        copyLabel="Copy client key"
        noCopyReason="There is no client key yet."
        hint="A client key is public: it can be read here at any time."
        error={secret.refusal}
        actions={
          <Button
            busy={secret.isGenerating}
            disabledReason={secret.lock}
            onClick={() => void secret.generate()}
          >
            Generate client key
          </Button>
        }
      />
      <LiveRegion>
        {isUnsaved && (
          <Notice tone="warning" title="Not saved yet">
            The new client key does not work until you press Save changes.
            {credential.clientKey && ' The current one then works for 24 more hours.'}
          </Notice>
        )}
      </LiveRegion>
      <PreviousClientKeys keys={credential.previousClientKeys} />
    </>
  )
}

function PreviousClientKeys({ keys }: { keys: CredentialDetail['previousClientKeys'] }) {
  const now = useLastPassed(keys.map(({ expiresAt }) => expiresAt))
  return expiringKeys(keys, now).map(({ value, expiresAt }) => (
    <p key={value} className="text-muted">
      Previous client key <Code className="break-all">{value}</Code> works until{' '}
      <Stamp of="future" at={expiresAt} />
    </p>
  ))
}
