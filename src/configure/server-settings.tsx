// Server settings: how servers authenticate, and from which addresses.
import { ipRangeAdvice, ipRangeAdvices, ipRanges } from '#domain/values/ip-range.ts'
import { Card, Section } from '#ui/card.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'
import { TabPanel, Tabs } from '#ui/tabs.tsx'

import { ApiKeyPanel, type ApiKeyPanelProps } from './api-key-panel.tsx'
import type { Draft } from './draft.ts'
import { ListEditor } from './entry-list-editor.tsx'
import { PasswordPanel } from './password-panel.tsx'
import type { Authentication, AuthenticationTab } from './refusal-walk.ts'
import type { SecretPart } from './secrets.ts'
import type { TypedEntry } from './unfinished.ts'

const tabs: { value: AuthenticationTab; label: string }[] = [
  { value: 'api-key', label: 'API key' },
  { value: 'basic-auth', label: 'Basic auth' },
]

type ServerSettingsProps = Omit<ApiKeyPanelProps, 'secret'> & {
  draft: Draft<'ipRanges'>
  apiKey: SecretPart
  password: SecretPart
  authentication: Authentication
  /** Secrets that were discarded when somebody left the page and came back to it, in words. */
  discarded: readonly string[]
  typed: TypedEntry
}

export function ServerSettings(props: ServerSettingsProps) {
  const { credential, draft, apiKey, password, authentication, discarded, typed, expiry, TryKey } =
    props
  const { tab, choose, box } = authentication
  return (
    <Section title="Server settings">
      <Card isCompact title="Authentication">
        <Discarded secrets={discarded} />
        <div ref={box}>
          <Tabs label="Authentication" tabs={tabs} value={tab} onChange={choose}>
            <TabPanel value="api-key">
              <ApiKeyPanel
                credential={credential}
                secret={apiKey}
                expiry={expiry}
                TryKey={TryKey}
              />
            </TabPanel>
            <TabPanel value="basic-auth">
              <PasswordPanel credential={credential} secret={password} />
            </TabPanel>
          </Tabs>
        </div>
      </Card>
      <Card role="group" title="Allowed IP range" description="Leave empty to allow every address.">
        <ListEditor
          draft={draft}
          field="ipRanges"
          typed={typed}
          label="IP address or range"
          placeholder="203.0.113.0/28"
          addLabel="Add IP range"
          kind={ipRanges}
          emptyText="All addresses are allowed."
          advise={ipRangeAdvice}
          adviseEach={ipRangeAdvices}
        />
      </Card>
    </Section>
  )
}

function Discarded({ secrets }: { secrets: readonly string[] }) {
  return (
    <LiveRegion>
      {secrets.length > 0 && (
        <Notice tone="warning" title="Discarded when you left this page">
          <ul className="list-disc pl-5">
            {secrets.map((words) => (
              <li key={words}>{words}: it was not saved, so it never worked and never will.</li>
            ))}
          </ul>
        </Notice>
      )}
    </LiveRegion>
  )
}
