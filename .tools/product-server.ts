// The server of the product: files alone, or the same backend over HTTP beside them.
import type { IncomingMessage, Server } from 'node:http'

import { realName, realTime as ambientTime } from '#mocks/ambient.ts'
import { createHttpServer } from '#mocks/http/server.ts'
import { createSessions } from '#mocks/http/sessions.ts'
import type { Scenario } from '#mocks/scenarios/scenario.ts'
import { allScenarios } from '#mocks/scenarios/worlds.ts'

import { tellPage } from './served-page.ts'
import type { Serving } from './serving.ts'
import { createStaticServer, toAsked } from './static-server.ts'
import { answerOf } from './static-site.ts'

type Options = {
  realTime?: () => number
  /** What is served in place of the page. */
  edit?: ((page: string) => string) | undefined
}

/** The server without a port. Throws a sentence for a world that there is not. */
export async function createProductServer(
  folder: string,
  serving: Serving,
  { realTime = ambientTime, edit = (page) => page }: Options = {},
): Promise<Server> {
  const { base, backend, hosts } = serving
  const scenario = await scenarioOf(serving)
  const editFile = (name: string, text: string) =>
    name === 'index.html' ? edit(tellPage(text, serving)) : undefined
  const site = { folder, base, edit: editFile }
  if (backend !== 'http') return createStaticServer(site)
  tellErrors()
  const sessions = createSessions({ realTime, newName: realName, scenario })
  const answerFile = (request: IncomingMessage, target: string) =>
    answerOf(toAsked(request, target), site)
  return createHttpServer({ base, sessions, realTime, answerFile, hosts })
}

async function scenarioOf({ scenario: name }: Serving): Promise<Scenario | undefined> {
  if (name === undefined) return undefined
  const all = await allScenarios()
  const found = all.find((one) => one.name === name)
  if (found) return found
  const known = all.map((one) => one.name).join(', ')
  throw new RangeError(`There is no scenario “${name}”. There are: ${known}.`)
}

/** What nobody foresaw, a browser writes into its console; here it goes to the terminal. */
function tellErrors(): void {
  if ('reportError' in globalThis) return
  const value = (cause: unknown) => console.error(cause)
  Object.defineProperty(globalThis, 'reportError', { value, configurable: true })
}
