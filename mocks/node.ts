// The same backend under Node, for contract tests: `fetch` reaches it through MSW.
import 'fake-indexeddb/auto'
import { http, passthrough } from 'msw'
import { setupServer } from 'msw/node'

import { apiPrefix, providerAddress, sandboxPrefix } from '#contract/addresses.ts'

import { createBackend, type Backend } from './backend.ts'
import { storeNamed } from './database/store.ts'

/** A backend of its own with a database of its own; `close` ends both. */
export function startServer(databaseName: string): Backend & { close: () => Promise<void> } {
  const backend = createBackend(storeNamed(databaseName), () => undefined)
  const answer = async ({ request }: { request: Request }) =>
    (await backend.answer(request)) ?? passthrough()
  const server = setupServer(
    http.all(`*/${apiPrefix}/*`, answer),
    http.all(`*/${sandboxPrefix}/*`, answer),
    http.all(providerAddress, answer),
  )
  server.listen({ onUnhandledFrame: 'error' })
  return {
    ...backend,
    async close() {
      server.close()
      await backend.store.destroy()
    },
  }
}
