// The whole simulated backend as one function from request to response, wherever it runs.
import { apiPrefix, providerAddress, sandboxPrefix } from '#contract/addresses.ts'
import { customerArea } from '#contract/customer-area.ts'

import { realTime } from './ambient.ts'
import { customerAreaFunctions } from './customer-area/functions.ts'
import { createAnswerer } from './commands/endpoints.ts'
import { latePart } from './transport/late-part.ts'
import { problemBody, Refused } from './transport/problem.ts'
import { prepareWorld } from './scenarios/seed.ts'
import { openStore, type Store } from './database/store.ts'

// No list asks the sandbox, and most visits never ask the provider.
const sandboxHalf = latePart(() => import('./sandbox/sandbox-api.ts'))
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
  const answerCustomerArea = createAnswerer(
    { prefix: apiPrefix, table: customerArea, functions: customerAreaFunctions },
    surroundings,
  )
  let answerSandbox: ReturnType<typeof createAnswerer> | undefined
  const answerLate = async (request: Request) => {
    if (new URL(request.url).pathname.includes(`/${sandboxPrefix}/`)) {
      const { sandboxApi } = await sandboxHalf()
      answerSandbox ??= createAnswerer(sandboxApi, surroundings)
      return answerSandbox(request)
    }
    if (!providerAddress.test(request.url)) return undefined
    const { answerProvider } = await providerHalf()
    return answerProvider(request, surroundings)
  }
  return {
    store,
    async answer(request) {
      const response = await answerCustomerArea(request)
      if (response) return response
      try {
        return await answerLate(request)
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause
        const { refusal } = cause
        return Response.json(problemBody(refusal, ''), { status: refusal.status })
      }
    },
  }
}
