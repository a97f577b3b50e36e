// Starts the backend in a page: answers at once in the page, through MSW's worker as soon as it can.
import { http, passthrough } from 'msw'
import { setupWorker } from 'msw/browser'

import { apiPrefix, changesChannel } from '#contract/customer-area.ts'
import { sandboxPrefix } from '#contract/sandbox.ts'
import { providerAddress } from '#domain/provider-api.ts'

import { createBackend } from '#mocks/backend.ts'

export { loadLateParts } from './late-part.ts'

/** Sends a request to where it is answered. */
export type Transport = (request: Request) => Promise<Response>

/**
 * Until the worker controls the page, the same backend answers in the page: nobody waits for it.
 * `isWorkerAwaited` makes the first request wait, for suites that watch the network.
 */
export function startBackend(base: string, isWorkerAwaited: boolean): Transport {
  const channel = new BroadcastChannel(changesChannel)
  const backend = createBackend('api-credentials', () => channel.postMessage('saved'))
  const answer = async ({ request }: { request: Request }) =>
    (await backend.answer(request)) ?? passthrough()
  // MSW tries its handlers one after another: one catch-all for each API family.
  const worker = setupWorker(
    http.all(`*/${apiPrefix}/*`, answer),
    http.all(`*/${sandboxPrefix}/*`, answer),
    http.all(providerAddress, answer),
  )

  let isWorkerReady = false
  const started = controllable(base)
    .then(() =>
      worker.start({
        serviceWorker: { url: `${base}worker.js`, options: { scope: base } },
        onUnhandledFrame: 'bypass',
        quiet: true,
      }),
    )
    .then(
      () => (isWorkerReady = true),
      // No worker to be had (blocked, private mode): the page goes on answering itself.
      () => undefined,
    )

  return async (request) => {
    if (isWorkerAwaited) await started
    // The controller is gone after somebody cleared the site's data; then the page answers again.
    if (isWorkerReady && navigator.serviceWorker.controller) return fetch(request)
    return (await backend.answer(request)) ?? fetch(request)
  }
}

/**
 * MSW reloads the page when a registration exists that does not control it. That is so after a
 * visit that ended while the worker was installing, where waiting helps, and after a hard reload,
 * where it does not: rejects then.
 */
async function controllable(base: string): Promise<void> {
  const workers = navigator.serviceWorker
  if (!workers || workers.controller) return
  const registration = await workers.getRegistration(base)
  if (!registration) return
  if (registration.active?.state === 'activated') throw new Error('not controlled by the worker')
  await new Promise((resolve) =>
    workers.addEventListener('controllerchange', resolve, { once: true }),
  )
}
