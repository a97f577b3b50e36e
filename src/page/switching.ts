// Changes for whom, where or as whom one works, after asking about what has not been saved.
import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from 'react-router'

import { credentialQuery } from '#api/credentials.ts'
import { changeIdentity, currentIdentity } from '#api/identity.ts'
import { sessionQuery } from '#api/session.ts'
import type { Identity } from '#contract/session.ts'
import { Tab } from '#contract/credential.ts'
import { isReachedFrom } from '#domain/permission.ts'

import { mayLeave } from './leaving.ts'
import { paths } from './paths.ts'
import { sessionOf } from './session.ts'

/**
 * Switches user, account or environment, and goes to `address` or keeps the page where the other
 * place has it. The list keeps its tab; a credential that is not there gives way to its list.
 */
export function useSwitch(): (change: Partial<Identity>, address?: string) => Promise<void> {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { tab: tabInAddress, credentialId } = useParams()
  const tab = Tab.safeParse(tabInAddress).data
  const isReached = useIsReached(credentialId)
  return async (change, address) => {
    if (!(await mayLeave())) return
    const kept = tab && !isReached(change) ? paths.list(tab) : pathname
    changeIdentity(change)
    await navigate(address ?? kept, { replace: true })
  }
}

/** Whether another account has the credential on screen. Other environments have others. */
function useIsReached(credentialId: string | undefined) {
  const queryClient = useQueryClient()
  return ({ accountId }: Partial<Identity>): boolean => {
    const identity = currentIdentity()
    const session = queryClient.getQueryData(sessionQuery(identity).queryKey)
    if (!session || !accountId || credentialId === undefined) return false
    const { place, accounts } = sessionOf(session, identity)
    const account = accounts.find(({ id }) => id === accountId)
    const credential = queryClient.getQueryData(credentialQuery(place, credentialId).queryKey)
    return account !== undefined && credential !== undefined && isReachedFrom(account, credential)
  }
}

/** Logs out; whoever logs in next starts at the first page. */
export function useLogOut(): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    if (!(await mayLeave())) return
    changeIdentity({ userId: null })
    await navigate(paths.signIn)
  }
}
