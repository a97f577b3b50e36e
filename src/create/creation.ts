// What the create dialog is doing: what is chosen and typed, and what became of sending it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'

import { createCredential, credentialQuery, usernameQuery } from '#api/credentials.ts'
import type { CredentialDetail, CredentialType } from '#contract/credential.ts'
import type { Input } from '#contract/customer-area.ts'
import { typesOf } from '#domain/changes/credential-type.ts'
import { checkDescription } from '#domain/changes/refusal.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { announce } from '#page/announcement.tsx'
import { forgetLosses, useProtected } from '#page/leaving/leaving.ts'
import { useSession } from '#page/session.ts'
import { useTab } from '#page/tab.ts'
import type { Form } from '#saving/save-machine.ts'
import { useSave } from '#saving/use-save.ts'

/** A credential that is not there yet, then one that is. */
type Creation = { revision: number; created?: CredentialDetail }
/** What was chosen and typed; the username joins it when it is sent. */
type Wishes = Partial<Input<'createCredential'>['body']>

const creationForm: Form<Creation, Wishes> = {
  // There is always something to send: a credential needs no description.
  describe: (_, { description = '' }) => [
    {
      key: { field: 'description' },
      words: `The description of a new credential: “${trimText(description)}”`,
    },
  ],
  rest: () => ({}),
  noChanges: {},
}
const notThere: Creation = { revision: 0 }

export function useCreation() {
  const tab = useTab()
  const { place, paths } = useSession()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const save = useSave<Creation, Wishes>({
    form: creationForm,
    latest: notThere,
    // The form cannot change while an answer is missing, so the saver never reads.
    read: () => Promise.resolve(notThere),
    send: async (_, { description = '', ...chosen }, commandKey) => {
      const command = { ...initial, ...chosen, description: trimText(description) }
      return { revision: 1, created: await createCredential(place, command, commandKey) }
    },
    onSaved: ({ created }) => created && show(created),
  })
  const { changes, pending, openEnds, sent, isBusy, isUnsure, failure } = save
  const initial = { type: typesOf(tab)[0] ?? 'web-service', username: '' }
  const type = changes.type ?? initial.type
  const description = changes.description ?? ''
  const mistake = checkDescription(description)
  const refused = save.refused.find(({ name }) => name === 'description')

  const offer = useQuery(usernameQuery(place, type))
  // A command that is sent again names the same username; the backend offers another one by then.
  const username = isBusy || isUnsure ? sent?.changes.username : offer.data?.username

  useProtected(() => [
    ...(trimText(description) === '' ? [] : pending.map(({ words }) => words)),
    ...openEnds,
  ])

  async function send(): Promise<void> {
    if (username === undefined || mistake !== undefined) return
    if (!isUnsure) save.change((wishes) => ({ ...wishes, type, username }))
    const refusal = await save.save()
    if (refusal?.status === 409) await offer.refetch()
  }

  function show(created: CredentialDetail): void | Promise<void> {
    const address = paths.configure(created.id)
    queryClient.setQueryData(credentialQuery(place, created.id).queryKey, created)
    forgetLosses()
    announce('Credential created', address)
    return navigate(address, { replace: true })
  }

  return {
    type,
    setType: (next: CredentialType) => save.change((wishes) => ({ ...wishes, type: next })),
    description,
    setDescription: (text: string) => save.change((wishes) => ({ ...wishes, description: text })),
    /** What is wrong with the description, or undefined. */
    descriptionError: mistake ?? refused?.message,
    /** Undefined until the backend has offered one. */
    username,
    /** Why nothing was created, or why nobody knows whether something was. */
    failure: failure?.message ?? (username === undefined ? offer.error?.message : undefined),
    isSending: isBusy,
    /** The form stays as it was sent until it is known whether the credential was created. */
    isFixed: isBusy || isUnsure,
    send,
  }
}
