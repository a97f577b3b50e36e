// The backend of a page that was served to begin with another world than the usual.
import { startBackend as startInPage } from './browser.ts'
import { scenarios } from './scenarios/catalogue.ts'

/** As in browser.ts. All worlds come with it: who loads them later asks the backend first. */
export function startBackend(base: string, isWorkerAwaited: boolean, send: typeof fetch) {
  const told = document.querySelector<HTMLMetaElement>('meta[name="simulator-scenario"]')
  const scenario = scenarios.find(({ name }) => name === told?.content)
  return startInPage(base, isWorkerAwaited, send, scenario)
}
