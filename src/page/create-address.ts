// The way into the create dialog and out of it; the list behind keeps its filters.
import { createContext, use } from 'react'
import { useLocation, useNavigate } from 'react-router'

import type { Tab } from '#contract/credential.ts'

import { usePaths } from './session.ts'
import { useTab } from './tab.ts'

/** Marks a dialog that a page of the product has opened: then that page is one step back. */
const fromPage = { isFromPage: true }

/** How a part of the list opens the dialog; whoever shows both of them says so. */
export const OpenCreate = createContext<() => void>(() => undefined)

/** From a part of the list, over the list as it is. */
export function useOpenCreate(): () => void {
  return use(OpenCreate)
}

/** Goes to the dialog's address, over the list as it is. Settles when its address is there. */
export function useGoToCreate(): () => Promise<void> {
  const paths = usePaths()
  const navigate = useNavigate()
  const { search } = useLocation()
  const tab = useTab()
  return async () => {
    const pathname = paths.create(tab)
    await navigate({ pathname, search }, { state: fromPage, preventScrollReset: true })
  }
}

/** From any other page, which is there again when somebody closes the dialog. */
export function useOpenCreateOf(tab: Tab): () => void {
  const paths = usePaths()
  const navigate = useNavigate()
  return () => void navigate(paths.create(tab), { state: fromPage })
}

/** Goes to the page it was opened from, or to the list, without leaving the dialog behind in the history. */
export function useCloseCreate(): () => void {
  const paths = usePaths()
  const navigate = useNavigate()
  const { search, state } = useLocation()
  const tab = useTab()
  const isFromPage: unknown = Object(state).isFromPage
  return () => {
    if (isFromPage === true) void navigate(-1)
    else void navigate({ pathname: paths.list(tab), search }, { replace: true })
  }
}
