// Starts MSW's worker, which shows requests in the network panel, where there can be one.
import { http } from 'msw'
import { defaultNetworkOptions, setupWorker } from 'msw/browser'

import { apiPrefix, sandboxPrefix } from '#contract/addresses.ts'

import type { Answer } from './relay.ts'

/** How long a worker may take to start, in milliseconds. One that never does is not waited for. */
const patienceMs = 10_000

/** Settles once a worker hands requests to `answer`, or once it is certain that none will. */
export async function startWorker(base: string, answer: Answer): Promise<boolean> {
  // Insecure addresses and some private windows have none.
  if (!('serviceWorker' in navigator)) return false
  await forgetDefaults()
  const starting = waitForControl(base).then(() => start(base, answer))
  const late = new Promise<never>((_, reject) => setTimeout(reject, patienceMs))
  return Promise.race([starting, late]).then(
    () => true,
    () => false,
  )
}

async function start(base: string, answer: Answer): Promise<void> {
  const resolve = ({ request }: { request: Request }) => answer(request)
  // MSW tries its handlers one after another: one catch-all for each API family.
  const worker = setupWorker(
    http.all(`*/${apiPrefix}/*`, resolve),
    http.all(`*/${sandboxPrefix}/*`, resolve),
  )
  // The worker sends a copy of each reply to whoever listens. Unread, it is never let go there.
  worker.events.on('response:mocked', ({ response }) => {
    response.body?.cancel().catch(() => undefined)
  })
  await worker.start({
    serviceWorker: { url: `${base}worker.js`, options: { scope: base } },
    onUnhandledFrame: 'bypass',
    quiet: true,
  })
}

/**
 * MSW makes a source of requests when it is loaded, for its default options. Nobody starts it, but
 * it hears what the worker says, and holds every request and reply until it is started.
 */
async function forgetDefaults(): Promise<void> {
  for (const source of defaultNetworkOptions.sources) {
    if ('terminate' in source) await source.terminate()
  }
}

/**
 * MSW reloads the page when a registration exists that does not control it. That is so after a
 * visit that ended while the worker was installing, where waiting helps, and after a hard reload,
 * where it does not: rejects then.
 */
async function waitForControl(base: string): Promise<void> {
  const workers = navigator.serviceWorker
  if (workers.controller) return
  const registration = await workers.getRegistration(base)
  if (!registration) return
  if (registration.active?.state === 'activated') throw new Error('not controlled by the worker')
  await new Promise((resolve) =>
    workers.addEventListener('controllerchange', resolve, { once: true }),
  )
}
