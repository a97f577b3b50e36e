// The way into the create dialog and out of it; the list behind keeps its filters.
import { useLocation, useNavigate } from 'react-router'

import { usePaths } from './session.ts'
import { useTab } from './tab.ts'

/** Marks a dialog that was opened from the list: then the list is one step back. */
const overList = { isOverList: true }

export function useOpenCreate(): () => void {
  const paths = usePaths()
  const navigate = useNavigate()
  const { search } = useLocation()
  const tab = useTab()
  return () => {
    const pathname = paths.create(tab)
    void navigate({ pathname, search }, { state: overList, preventScrollReset: true })
  }
}

/** Goes to the list without leaving the dialog behind in the history. */
export function useCloseCreate(): () => void {
  const paths = usePaths()
  const navigate = useNavigate()
  const { search, state } = useLocation()
  const tab = useTab()
  const isOverList: unknown = Object(state).isOverList
  return () => {
    if (isOverList === true) void navigate(-1)
    else void navigate({ pathname: paths.list(tab), search }, { replace: true })
  }
}
