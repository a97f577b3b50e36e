// The dialog that creates a credential. It lies over the list and has an address of its own.
import type { QueryClient } from '@tanstack/react-query'
import { redirect, type LoaderFunctionArgs } from 'react-router'

import { usernameQuery } from '#api/credentials.ts'
import type { CredentialType } from '#contract/credential.ts'
import { limits } from '#contract/limits.ts'
import { credentialTypes, typesOf } from '#domain/changes/credential-type.ts'
import { loadSession } from '#page/session.ts'
import { tabOf, useTab } from '#page/tab.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { TextField } from '#ui/text-field.tsx'

import { useCloseCreate } from '#page/create-address.ts'
import { useCreation } from './creation.ts'
import { whyNotCreate } from '#page/tab-reach.ts'

/** Asks for the usernames on offer, and lets the dialog open meanwhile: its field has room for one. */
export function createLoader(queryClient: QueryClient) {
  return async (args: LoaderFunctionArgs) => {
    const tab = tabOf(args.params)
    const session = await loadSession(queryClient, args)
    if (whyNotCreate(session, tab) !== undefined) return redirect(session.paths.list(tab))
    for (const type of typesOf(tab)) {
      void queryClient.prefetchQuery(usernameQuery(session.place, type))
    }
    return null
  }
}

/**
 * A new credential is made of a type and, if one likes, a description. [doc: web-service,
 * create-payments-credential.e2e.ts]
 */
export function CreateDialog() {
  const tab = useTab()
  const close = useCloseCreate()
  const creation = useCreation()
  const { type, description, descriptionError, username, failure, isSending, isFixed } = creation

  return (
    <FormDialog
      title="Create API credential"
      act="Create credential"
      disabledReason={username === undefined ? 'The username is not there yet.' : undefined}
      busy={isSending}
      failure={failure}
      onClose={close}
      onSubmit={() => void creation.send()}
    >
      <RadioGroup
        legend="Credential type"
        look="cards"
        name="credential-type"
        options={typesOf(tab).map(typeCard)}
        value={type}
        onChange={(next) => !isFixed && creation.setType(next)}
      />
      <TextField
        label="Username"
        kind="username"
        hint="Generated automatically. Cannot be changed."
        readOnly
        value={username ?? ''}
      />
      <TextField
        label="Description"
        kind="text"
        hint="Optional. What is this credential used for?"
        value={description}
        onChange={creation.setDescription}
        maxLength={limits.description}
        error={descriptionError}
        readOnly={isFixed}
      />
    </FormDialog>
  )
}

function typeCard(type: CredentialType) {
  return { value: type, label: credentialTypes[type].label, description: purposes[type] }
}

/**
 * Platforms credentials authenticate requests to the APIs of a balance platform, and users of both
 * types to Session authentication. [doc: web-service, create-platform-credential.e2e.ts]
 */
const purposes: Record<CredentialType, string> = {
  'web-service': 'Authenticates the API requests of your servers.',
  report: 'Authenticates the download of reports.',
  'platform-web-service':
    'Authenticates requests to the Configuration, Transfers, Capital and Session authentication APIs.',
  lem: 'Authenticates requests to the Legal Entity Management and Session authentication APIs.',
}
