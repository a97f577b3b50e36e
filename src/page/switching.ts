// Changes for whom, where or as whom one works, after asking about what has not been saved.
import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from 'react-router'

import { isApiError } from '#api/api-error.ts'
import { credentialQuery } from '#api/credentials.ts'
import { changeIdentity, currentIdentity } from '#api/identity.ts'
import type { Identity } from '#contract/session.ts'
import { Tab } from '#contract/credential.ts'

import { mayLeave } from './leaving.ts'
import { paths } from './paths.ts'

/**
 * Switches user, account or environment, and goes to `address` or keeps the page where the other
 * place has it. The list keeps its tab; a credential that is not there gives way to its list.
 */
export function useSwitch(): (change: Partial<Identity>, address?: string) => Promise<void> {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { tab: tabInAddress, credentialId } = useParams()
  const tab = Tab.safeParse(tabInAddress).data
  const isThere = useIsThere(credentialId)

  async function keptAddress(change: Partial<Identity>): Promise<string> {
    if (!tab) return pathname
    return (await isThere(change)) ? pathname : paths.list(tab)
  }

  return async (change, address) => {
    if (!(await mayLeave())) return
    const target = address ?? (await keptAddress(change))
    changeIdentity(change)
    await navigate(target, { replace: true })
  }
}

/** Whether the credential on screen shows up at another account. Other environments have others. */
function useIsThere(credentialId: string | undefined) {
  const queryClient = useQueryClient()
  return async ({ accountId }: Partial<Identity>): Promise<boolean> => {
    const { userId, environment } = currentIdentity()
    if (credentialId === undefined || !accountId || userId === null) return false
    const place = { userId, environment, account: accountId }
    try {
      await queryClient.fetchQuery(credentialQuery(place, credentialId))
      return true
    } catch (cause) {
      if (isApiError(cause)) return false
      throw cause
    }
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
