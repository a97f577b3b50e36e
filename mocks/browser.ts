// The backend of a page: answers in the page, and through the worker as soon as there is one.
import { changesChannel } from '#contract/customer-area-routes.ts'
import { createBackend } from './backend.ts'
import { loadLateParts } from './transport/late-part.ts'

import { reportFailedLoad } from './transport/failed-load.ts'
import { createRelay } from './transport/relay.ts'
import { isControlled, startWorker } from './transport/worker.ts'

/**
 * `answer` answers in the page, always; `relay` through the worker where there is one, by `send`,
 * the `fetch` behind the door. With `isWorkerAwaited` the first relayed request waits for the
 * worker, for suites that watch the network.
 */
export function startBackend(base: string, isWorkerAwaited: boolean, send: typeof fetch) {
  const channel = new BroadcastChannel(changesChannel)
  const backend = createBackend('api-credentials', () => channel.postMessage('saved'))
  // While the page is still on its way to its first request.
  backend.store.begin()
  const answer = async (request: Request) => (await backend.answer(request)) ?? Response.error()
  const answerInPage = async (request: Request) => reportFailedLoad(await answer(request))

  let isWorkerReady = false
  const { relay, meet } = createRelay({
    answer: answerInPage,
    answerWorker: answer,
    send,
    async hasWorker() {
      if (isWorkerAwaited) await started
      return isWorkerReady && isControlled()
    },
  })
  const started = startWorker(base, meet).then((isStarted) => (isWorkerReady = isStarted))

  return { answer: answerInPage, relay, loadLateParts }
}
