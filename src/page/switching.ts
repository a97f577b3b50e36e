// Changes for whom, where or as whom one works, after asking about what has not been saved.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'

import { credentialQuery } from '#api/credentials.ts'
import { changeIdentity } from '#api/identity.ts'
import { isOneOf, tabs } from '#contract/choices.ts'
import type { Environment } from '#contract/credential.ts'
import type { SandboxUser } from '#contract/session.ts'
import { credentialTypes } from '#domain/changes/credential-type.ts'
import { canChoose, isReachedFrom } from '#domain/permission/permission.ts'

import { mayLeave } from './leaving/leaving.ts'
import { pathsOf, signIn } from './paths.ts'
import { useSession, useShortAddress } from './session.ts'

type Elsewhere = { environment: Environment } | { account: string }

/**
 * Goes to another account or environment, and keeps the page where the other place has it. The list
 * keeps its tab; a credential that is not there gives way to its list. Back returns.
 */
export function useSwitchPlace(): (elsewhere: Elsewhere) => Promise<void> {
  const navigate = useNavigate()
  const { place } = useSession()
  const page = usePageKept()
  return async (elsewhere) => {
    if (!(await mayLeave())) return
    await navigate(pathsOf({ ...place, ...elsewhere }).at(page(elsewhere)))
  }
}

/** Goes on as somebody else, on this page or at `shortAddress`, at an account that they have. */
export function useSwitchUser(): (user: SandboxUser, shortAddress?: string) => Promise<void> {
  const navigate = useNavigate()
  const { place } = useSession()
  const page = usePageKept()
  return async (user, shortAddress = page()) => {
    if (!(await mayLeave())) return
    const account = accountFor(user, place.account)
    changeIdentity({ userId: user.id })
    await navigate(pathsOf({ ...place, account }).at(shortAddress), { replace: true })
  }
}

/** Logs out; whoever logs in next starts at the first page. */
export function useLogOut(): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    if (!(await mayLeave())) return
    changeIdentity({ userId: null })
    await navigate(signIn)
  }
}

/** The present account, or the first of those that somebody is limited to. */
function accountFor(user: SandboxUser, account: string): string {
  if (user.accounts === 'all' || canChoose(user, account)) return account
  return user.accounts[0] ?? account
}

/** The short address of what stays on screen elsewhere; where nothing is said, for somebody else. */
function usePageKept(): (elsewhere?: Elsewhere) => string {
  const queryClient = useQueryClient()
  const shortAddress = useShortAddress()
  const { tab, credentialId } = useParams()
  const { place, accounts } = useSession()
  return (elsewhere) => {
    if (credentialId === undefined) return isOneOf(tabs, tab) ? pathsOf().list(tab) : shortAddress
    const { queryKey } = credentialQuery(place, credentialId)
    const credential = queryClient.getQueryData(queryKey)
    // Another environment has other credentials.
    const accountId = elsewhere && 'account' in elsewhere ? elsewhere.account : undefined
    const account = accounts.find(({ id }) => id === accountId)
    if (account && credential && isReachedFrom(account, credential)) return shortAddress
    return pathsOf().list(credential ? credentialTypes[credential.type].tab : 'payments')
  }
}
