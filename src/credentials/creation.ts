// What the create dialog is doing: what is chosen and typed, and what became of sending it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { isApiError } from '#api/api-error.ts'
import { createCredential, credentialQuery, usernameQuery } from '#api/credentials.ts'
import type { CredentialDetail, CredentialType } from '#contract/credential.ts'
import type { Input } from '#contract/customer-area.ts'
import { typesOf } from '#domain/credential-type.ts'
import { checkDescription } from '#domain/refusal.ts'
import { announce } from '#page/announcement.tsx'
import { createCommandKeys } from '#saving/command-key.ts'
import { forgetLosses } from '#page/leaving.ts'
import { paths } from '#page/paths.ts'
import { useSession } from '#page/session.ts'
import { useTab } from '#page/tab.ts'

type Command = Input<'createCredential'>['body']

export function useCreation() {
  const tab = useTab()
  const { place } = useSession()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [commandKeys] = useState(() => createCommandKeys())
  const [type, setType] = useState<CredentialType>(typesOf(tab)[0] ?? 'web-service')
  const [description, setDescription] = useState('')
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [refusedDescription, setRefusedDescription] = useState<string>()
  /**
   * Sent, and not refused. Its username stays on screen although the offer has moved on: sent once
   * more, it is the same command and has one effect.
   */
  const [sent, setSent] = useState<Command>()

  const offer = useQuery(usernameQuery(place, type))
  const username = sent?.type === type ? sent.username : offer.data?.username
  const descriptionError = checkDescription(description) ?? refusedDescription

  async function send(): Promise<void> {
    if (isSending || username === undefined || descriptionError !== undefined) return
    const command = { type, username, description: description.trim() }
    setSending(true)
    setSent(command)
    setFailure(undefined)
    try {
      const created = await createCredential(place, command, commandKeys.keyFor(command))
      commandKeys.settled()
      await show(created)
    } catch (cause) {
      await explain(cause)
    } finally {
      setSending(false)
    }
  }

  function show(created: CredentialDetail): void | Promise<void> {
    queryClient.setQueryData(credentialQuery(place, created.id).queryKey, created)
    forgetLosses()
    announce('Credential created')
    return navigate(paths.configure(tab, created.id), { replace: true })
  }

  async function explain(cause: unknown): Promise<void> {
    if (!isApiError(cause)) throw cause
    const { status, invalidFields, message } = cause
    if (status >= 400 && status < 500) {
      commandKeys.settled()
      setSent(undefined)
    }
    if (status === 409) await offer.refetch()
    const refused = invalidFields.find(({ name }) => name === 'description')
    setRefusedDescription(refused?.message)
    setFailure(refused ? undefined : message)
  }

  return {
    type,
    setType,
    description,
    setDescription(text: string) {
      setDescription(text)
      setRefusedDescription(undefined)
    },
    /** What is wrong with the description, or undefined. */
    descriptionError,
    /** Undefined until the backend has offered one. */
    username,
    /** Why nothing was created, or why nobody knows whether something was. */
    failure: failure ?? (username === undefined ? offer.error?.message : undefined),
    isSending,
    send,
  }
}
