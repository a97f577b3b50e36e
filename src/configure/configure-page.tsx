// The Configure page of one credential: its cards, its pending changes, its one save.
import type { QueryClient } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'

import { callersOfQuery } from '#api/callers.ts'
import { credentialQuery, summaryInLists } from '#api/credentials.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { usePageTitle } from '#page/page-title.ts'
import { Part } from '#page/parts/part.tsx'
import { loadSession, usePaths, useSession } from '#page/session.ts'
import { SwitchToCompany } from '#page/switch-to-company.tsx'
import { PendingBar } from '#saving/pending-bar.tsx'
import { Notice } from '#ui/notice.tsx'
import { usePrinting } from '#ui/printing.ts'
import { SectionedBody } from '#ui/sectioned-body.tsx'

import type { TryKeyComponent } from './api-key-panel.tsx'
import { Arriving } from './arriving.tsx'
import { CallersCard } from './callers/callers-card.tsx'
import { ClientSettings } from './client-settings.tsx'
import { ConfigureHeader } from './configure-header.tsx'
import { ConflictView } from './conflict-view.tsx'
import { useConsequences } from './consequences.ts'
import { useEditor } from './editor.ts'
import { GeneralSettings } from './general-settings.tsx'
import { Permissions } from './permissions.tsx'
import { PrintedSheet } from './printed-sheet.tsx'
import { SeeAlso } from './see-also.tsx'
import { ServerSettings } from './server-settings.tsx'

/**
 * Loads the credential before the page shows, unless the list has told enough of it to begin with; a
 * refusal goes to the route's error page.
 */
export function configureLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const { place } = await loadSession(queryClient, args)
    const { credentialId = '' } = args.params
    const query = credentialQuery(place, credentialId)
    const isAsked = queryClient.getQueryState(query.queryKey) !== undefined
    const canBegin = !isAsked && summaryInLists(queryClient, place, credentialId) !== undefined
    const arriving = [
      canBegin ? queryClient.prefetchQuery(query) : queryClient.fetchQuery(query),
      // Never fails the page: who calls is worth knowing, not worth an error page.
      queryClient.prefetchQuery(callersOfQuery(place, credentialId)),
    ]
    if (!canBegin) await Promise.all(arriving)
    return null
  }
}

type Composed = { TryKey?: TryKeyComponent | undefined }

export function ConfigurePage({ TryKey }: Composed) {
  const { credentialId = '' } = useParams()
  const { place } = useSession()
  // Another credential, account or user is another page: drafts and secrets are not carried over.
  const key = `${credentialId} ${Object.values(place).join(' ')}`
  return (
    <Arriving id={credentialId}>
      <Configure key={key} id={credentialId} TryKey={TryKey} />
    </Arriving>
  )
}

function Configure({ id, TryKey }: Composed & { id: string }) {
  const paths = usePaths()
  const {
    credential,
    lock,
    draft,
    typed,
    expiry,
    authentication,
    secrets,
    discarded,
    conflict,
    saving,
    previewed,
    enable,
  } = useEditor(id)
  const isPrinting = usePrinting()
  const consequences = useConsequences(credential, previewed, saving.isBusy)
  const { type, username, isActive } = credential
  const { tab, hasClientSettings } = credentialTypes[type]
  // While somebody decides between two people's changes, the decision has the bar; and there is
  // nothing to save where nothing can be changed, unless that was different a moment ago.
  const hasBar = !conflict.isShown && (lock === undefined || saving.pending.length > 0)
  // Tabs of several credentials, and entries of the history, are told apart by the name.
  usePageTitle(`${username.split('@', 1).join()} · Configure API credential`)
  return (
    <>
      <ConfigureHeader credential={credential} />
      <SectionedBody>
        {isPrinting && (
          <PrintedSheet
            credential={credential}
            pending={saving.pending.map(({ words }) => words)}
          />
        )}
        <div className="contents print:hidden">
          {lock !== undefined && (
            <Notice tone="info" title={lock} actions={<SwitchToCompany />}>
              <p>Everything here can be read.</p>
            </Notice>
          )}
          {!isActive && (
            <Notice tone="warning" title="This credential is inactive">
              Requests with its API keys or its password are refused.
            </Notice>
          )}
          <Part>
            <ConflictView conflict={conflict} />
          </Part>
          <Part>
            <GeneralSettings credential={credential} draft={draft} />
          </Part>
          <Part>
            <ServerSettings
              credential={credential}
              draft={draft}
              typed={typed.ipRanges}
              apiKey={secrets.apiKey}
              password={secrets.password}
              authentication={authentication}
              discarded={discarded}
              expiry={expiry}
              TryKey={TryKey}
            />
          </Part>
          <Part>
            {hasClientSettings && (
              <ClientSettings
                credential={credential}
                draft={draft}
                typed={typed.origins}
                secret={secrets.clientKey}
              />
            )}
          </Part>
          <Part>
            <Permissions credential={credential} draft={draft} enable={enable} />
          </Part>
          <Part>
            <CallersCard
              credential={credential}
              lock={lock}
              freshKey={secrets.apiKey.fresh}
              freshPassword={secrets.password.fresh}
            />
          </Part>
          <SeeAlso />
        </div>
      </SectionedBody>
      {hasBar && (
        <Part>
          <PendingBar
            saving={{ ...saving, effects: [...saving.effects, ...consequences] }}
            listAddress={paths.list(tab)}
            layout="sections"
          />
        </Part>
      )}
    </>
  )
}
