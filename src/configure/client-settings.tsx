// Client settings of a Payments web service user: the public client key and where it may be used.
import { expiringKeys } from '#domain/keys/api-key.ts'
import { checkOrigin, normaliseOrigin } from '#domain/values/origin.ts'
import { useNow } from '#page/time/now.ts'
import { Stamp } from '#page/time/stamp.tsx'
import { LiveNote } from '#saving/live-note.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Section } from '#ui/card.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { SecretField } from '#ui/secret-field.tsx'

import type { Editor } from './editor.ts'
import { ListEditor } from './entry-list-editor.tsx'

export function ClientSettings({ editor }: { editor: Editor }) {
  const hasKey = editor.credential.clientKey !== null || editor.secrets.shown('clientKey')
  return (
    <Section
      title="Client settings"
      description="Needed for what runs in the shopper’s browser or app."
    >
      <Card title="Authentication">
        <ClientKey editor={editor} />
      </Card>
      <Card
        role="group"
        title="Add allowed origins"
        description="The pages from which client-side requests are accepted: scheme, host and port."
      >
        {hasKey && editor.draft.value('origins').length === 0 && (
          <Notice tone="warning">A client key needs at least one allowed origin.</Notice>
        )}
        <ListEditor
          editor={editor}
          field="origins"
          label="Allowed origin"
          placeholder="https://shop.example.com"
          addLabel="Add origin"
          emptyText="No origin is allowed yet."
          check={checkOrigin}
          normalise={normaliseOrigin}
        />
        <LiveNote sentence={editor.draft.guard('remove origin')} />
      </Card>
    </Section>
  )
}

function ClientKey({ editor }: { editor: Editor }) {
  const { credential, lock } = editor
  const { previousClientKeys } = credential
  const now = useNow(previousClientKeys.map(({ expiresAt }) => expiresAt))
  const fresh = editor.secrets.shown('clientKey')
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
        error={editor.secrets.refusal('clientKey')}
        actions={
          <Button
            busy={editor.secrets.generating === 'clientKey'}
            disabledReason={lock}
            onClick={() => void editor.secrets.generate('clientKey')}
          >
            Generate client key
          </Button>
        }
      />
      <LiveRegion>
        {isUnsaved && (
          <Notice tone="warning" title="Not saved yet">
            The new client key does not work before you press Save changes.
            {credential.clientKey && ' The present one works for another 24 hours from then on.'}
          </Notice>
        )}
      </LiveRegion>
      <LiveNote sentence={editor.draft.guard('new client key')} />
      {expiringKeys(previousClientKeys, now).map(({ value: previous, expiresAt }) => (
        <p key={previous} className="text-muted">
          Previous client key <code className="break-all">{previous}</code> works until{' '}
          <Stamp of="future" at={expiresAt} />
        </p>
      ))}
    </>
  )
}
