// The backend of a page: answers in the page, and through the worker as soon as there is one.
import { changesChannel } from '#contract/customer-area-routes.ts'
import { createBackend } from './backend.ts'
import { storeNamed } from './database/store.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { latePart, loadLateParts } from './transport/late-part.ts'

import { reportFailedLoad } from './transport/failed-load.ts'

// It only shows requests to whoever watches: the first list does not wait for its code.
const workerPart = latePart(() => import('./transport/through-worker.ts'))

/**
 * `answer` answers in the page, always; `relay` through the worker where there is one, by `send`,
 * the `fetch` behind the door. The worker starts once `rest` is called, as the first page is there.
 * With `isWorkerAwaited` the first relayed request waits for it, for suites that watch the network.
 * Without a `scenario`, an empty database gets the usual world.
 */
export function startBackend(
  base: string,
  isWorkerAwaited: boolean,
  send: typeof fetch,
  scenario?: Scenario,
) {
  const channel = new BroadcastChannel(changesChannel)
  const backend = createBackend(
    storeNamed('api-credentials'),
    (news) => channel.postMessage(news),
    { scenario },
  )
  channel.addEventListener('message', backend.onOtherCommit)
  // While the page is still on its way to its first request.
  backend.store.begin()
  const answerWorker = async (request: Request) =>
    (await backend.answer(request)) ?? Response.error()
  const answer = async (request: Request) => reportFailedLoad(await answerWorker(request))

  let relay = answer
  const start = async () =>
    (await workerPart()).openWayThroughWorker(base, { answer, answerWorker, send })
  const { promise: resting, resolve: rest } = Promise.withResolvers<void>()
  const beginning = isWorkerAwaited ? start() : resting.then(whenIdle).then(start)
  // Without it, also where its code does not come, the page answers by itself.
  const started = beginning.then(
    (way = answer) => (relay = way),
    () => undefined,
  )
  return {
    answer,
    async relay(request: Request) {
      if (isWorkerAwaited) await started
      return relay(request)
    },
    rest,
    loadLateParts,
    lacksPart: backend.lacksPart,
  }
}

/** Once the page rests, or after two seconds at the most. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Not in every browser; there, the first answers are all that is waited for.
    if (!('requestIdleCallback' in globalThis)) return void setTimeout(resolve, 200)
    requestIdleCallback(() => resolve(), { timeout: 2_000 })
  })
}
