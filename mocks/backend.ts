// The whole simulated backend as one function from request to response, wherever it runs.
import { apiPrefix, providerAddress, sandboxPrefix } from '#contract/addresses.ts'
import { customerArea } from '#contract/customer-area.ts'

import { realTime as ambientTime } from './ambient.ts'
import { customerAreaFunctions } from './customer-area/functions.ts'
import type { Surroundings } from './commands/command.ts'
import { createAnswerer } from './commands/endpoints.ts'
import { lacksPart } from './commands/fault.ts'
import { readWorld } from './database/context.ts'
import { keepJournal } from './exercises/keep-journal.ts'
import { latePart } from './transport/late-part.ts'
import { problemBody, Refused } from './transport/problem.ts'
import { prepareWorld } from './scenarios/seed.ts'
import type { Scenario } from './scenarios/scenario.ts'
import type { Open, Store } from './database/store.ts'

// First comes what a click on the first page asks for.
const lateFunctions = latePart(
  async () => (await import('./customer-area/late-functions.ts')).lateFunctions,
)
// No list asks the sandbox, and most visits never ask the provider.
const sandboxHalf = latePart(() => import('./sandbox/sandbox-api.ts'))
const providerHalf = latePart(() => import('./provider-apis/answer.ts'))
// Few worlds have a planned failure.
const faultPart = latePart(() => import('./faults/answer-faulty.ts'))

export type Backend = {
  /** Undefined for an address that is none of the backend's. */
  answer: (request: Request) => Promise<Response | undefined>
  store: Store
  /** Somebody else has changed the world: another tab, for one. */
  onOtherCommit: () => void
  /** Whether somebody planned that one of these files does not come. */
  lacksPart: (files: readonly string[]) => Promise<boolean>
}

/** A world that begins otherwise than as the usual one at this moment. */
type Beginning = { scenario?: Scenario | undefined; realTime?: () => number }

/** `onCommit` is called after every command that was carried out. */
export function createBackend(
  open: Open,
  onCommit: (news: 'saved' | 'faults') => void,
  { scenario, realTime = ambientTime }: Beginning = {},
): Backend {
  const store = keepJournal(
    open((tx) => prepareWorld(tx, realTime(), scenario)),
    realTime,
  )
  const waiting = new Set<() => void>()
  const onOtherCommit = () => {
    for (const look of waiting) look()
  }
  const onOwnCommit: Surroundings['onCommit'] = (news) => {
    onCommit(news ?? 'saved')
    onOtherCommit()
  }
  const surroundings = { store, realTime, onCommit: onOwnCommit, waiting }
  const answerCustomerArea = createAnswerer(
    {
      prefix: apiPrefix,
      table: customerArea,
      functions: customerAreaFunctions,
      lateFunctions,
      answerFaulty: async (...given) => (await faultPart()).answerFaulty(...given),
    },
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
  const answerAny = async (request: Request) => {
    const response = await answerCustomerArea(request)
    if (response) return response
    try {
      return await answerLate(request)
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause
      const { refusal } = cause
      return Response.json(problemBody(refusal, ''), { status: refusal.status })
    }
  }
  return {
    store,
    onOtherCommit,
    async lacksPart(files) {
      // Where the storage is in trouble, that is what is told.
      const world = await store.read(readWorld).catch(() => undefined)
      return world !== undefined && lacksPart(world, files)
    },
    async answer(request) {
      const response = await answerAny(request)
      // As a network does it: only the head of an answer, whatever it is.
      const isHead = request.method === 'HEAD' && response?.body
      return isHead ? new Response(null, response) : response
    },
  }
}
