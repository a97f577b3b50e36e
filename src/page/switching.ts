// Changes for whom, where or as whom one works, after asking about what has not been saved.
import { useLocation, useNavigate, useParams } from 'react-router'

import { changeIdentity } from '#api/identity.ts'
import type { Identity } from '#contract/session.ts'
import { Tab } from '#contract/credential.ts'

import { mayLeave } from './leaving.ts'
import { paths } from './paths.ts'

/**
 * Switches user, account or environment. The list keeps its tab; a single credential, which the
 * other place need not have, gives way to its list.
 */
export function useSwitch(): (change: Partial<Identity>) => Promise<void> {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const tab = Tab.safeParse(useParams()['tab']).data
  return async (change) => {
    if (!(await mayLeave())) return
    changeIdentity(change)
    await navigate(tab ? paths.list(tab) : pathname, { replace: true })
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
