// The whole simulated backend as one function from request to response, wherever it runs.
import { apiPrefix, providerAddress, sandboxPrefix } from '#contract/addresses.ts'
import { customerArea } from '#contract/customer-area.ts'
import { sandbox } from '#contract/sandbox.ts'

import { realTime } from './ambient.ts'
import { customerAreaFunctions } from './customer-area/functions.ts'
import { createAnswerer } from './commands/endpoints.ts'
import { latePart } from './transport/late-part.ts'
import { problemBody, Refused } from './transport/problem.ts'
import { sandboxFunctions } from './sandbox/functions.ts'
import { prepareWorld } from './scenarios/seed.ts'
import { openStore, type Store } from './database/store.ts'

// Most visits never ask the provider.
const providerHalf = latePart(() => import('./provider-apis/answer.ts'))

export type Backend = {
  /** Undefined for an address that is none of the backend's. */
  answer: (request: Request) => Promise<Response | undefined>
  store: Store
}

/** `onCommit` is called after every command that was carried out. */
export function createBackend(databaseName: string, onCommit: () => void): Backend {
  const store = openStore(databaseName, (tx) => prepareWorld(tx, realTime()))
  const surroundings = { store, realTime, onCommit }
  const families = [
    createAnswerer(
      { prefix: apiPrefix, table: customerArea, functions: customerAreaFunctions },
      surroundings,
    ),
    createAnswerer(
      { prefix: sandboxPrefix, table: sandbox, functions: sandboxFunctions },
      surroundings,
    ),
  ]
  return {
    store,
    async answer(request) {
      for (const answer of families) {
        const response = await answer(request)
        if (response) return response
      }
      if (!providerAddress.test(request.url)) return undefined
      try {
        const { answerProvider } = await providerHalf()
        return await answerProvider(request, surroundings)
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause
        const { refusal } = cause
        return Response.json(problemBody(refusal, ''), { status: refusal.status })
      }
    },
  }
}
