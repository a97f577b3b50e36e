// The whole simulated backend as one function from request to response, wherever it runs.
import { apiPrefix, customerArea } from '#contract/customer-area.ts'
import { sandbox, sandboxPrefix } from '#contract/sandbox.ts'
import { providerAddress } from '#domain/provider-api.ts'

import { realTime } from './ambient.ts'
import { customerAreaFunctions } from './customer-area/functions.ts'
import { answerer } from './http.ts'
import { sandboxFunctions } from './sandbox/functions.ts'
import { seedIfEmpty } from './seed.ts'
import { openStore, type Store } from './store.ts'

export type Backend = {
  /** Undefined for an address that is none of the backend's. */
  answer: (request: Request) => Promise<Response | undefined>
  store: Store
}

/** `onCommit` is called after every command that was carried out. */
export function createBackend(databaseName: string, onCommit: () => void): Backend {
  const store = openStore(databaseName, (tx) => seedIfEmpty(tx, realTime()))
  const surroundings = { store, realTime, onCommit }
  const families = [
    answerer(
      { prefix: apiPrefix, table: customerArea, functions: customerAreaFunctions },
      surroundings,
    ),
    answerer({ prefix: sandboxPrefix, table: sandbox, functions: sandboxFunctions }, surroundings),
  ]
  return {
    store,
    async answer(request) {
      for (const answer of families) {
        const response = await answer(request)
        if (response) return response
      }
      if (!providerAddress.test(request.url)) return undefined
      // Most visits never ask the provider, so its half is loaded by the first who does.
      const { answerProvider } = await import('./provider-apis/answer.ts')
      return answerProvider(request, surroundings)
    },
  }
}
