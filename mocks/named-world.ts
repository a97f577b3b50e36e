// The backend of a page that was served to begin with another world than the usual.
import { told } from '#contract/served.ts'

import { startBackend as startInPage } from './browser.ts'
import { scenarios } from './scenarios/catalogue.ts'

/** As in browser.ts. All worlds come with it: who loads them later asks the backend first. */
export function startBackend(base: string, isWorkerAwaited: boolean, send: typeof fetch) {
  const scenario = scenarios.find(({ name }) => name === told('scenario'))
  return startInPage(base, isWorkerAwaited, send, scenario)
}
