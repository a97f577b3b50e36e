// Which of the two tabs an address means.
import { data, useParams, type Params } from 'react-router'

import { isOneOf, tabs } from '#contract/choices.ts'
import type { Tab } from '#contract/credential.ts'

/** The tab of these parameters. Throws the router's 404 for an address that names another. */
export function tabOf(params: Params): Tab {
  const { tab } = params
  if (!isOneOf(tabs, tab)) throw data(null, { status: 404 })
  return tab
}

/** The tab of the address on screen. */
export function useTab(): Tab {
  return tabOf(useParams())
}
