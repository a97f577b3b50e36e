// Which of the two tabs an address means.
import { data, useParams, type Params } from 'react-router'

import { Tab } from '#contract/credential.ts'

/** The tab of these parameters. Throws the router's 404 for an address that names another. */
export function tabOf(params: Params): Tab {
  const tab = Tab.safeParse(params['tab'])
  if (!tab.success) throw data(null, { status: 404 })
  return tab.data
}

/** The tab of the address on screen. */
export function useTab(): Tab {
  return tabOf(useParams())
}
