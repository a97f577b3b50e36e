// The backend of a page that is served with its backend: asks it over the network, and answers nothing.
import { sandboxPrefix } from '#contract/addresses.ts'
import { changesChannel } from '#contract/customer-area-routes.ts'
import { changesHeader, providerSegment, serverTimeHeader } from '#contract/served.ts'
import { clockFrom, clockText, worldClockHeader } from '#contract/world-clock.ts'

import { realTime } from './ambient.ts'

/**
 * `answer` sends requests for the provider to the server that simulates it, `relay` the product's
 * own as they are; both by `send`, the `fetch` behind the door.
 */
export function startBackend(base: string, _isWorkerAwaited: boolean, send: typeof fetch) {
  void leaveWorker()
  const hear = createHearing(() => sendOn(`${base}${sandboxPrefix}/clock`))
  const inPageTime = createTimekeeper()
  const sendOn = async (address: string, request?: Request) => {
    const init = request ? await initOf(request) : {}
    const sentAt = realTime()
    const response = await send(address, init)
    hear(response.headers.get(changesHeader))
    return inPageTime(response, sentAt)
  }
  return {
    async answer(request: Request) {
      const { host, pathname, search } = new URL(request.url)
      return sendOn(`${base}${providerSegment}/${host}${pathname}${search}`, request)
    },
    relay: (request: Request) => sendOn(request.url, request),
    rest: () => undefined,
    loadLateParts: async () => undefined,
    // The server itself holds back a part that somebody planned to be missing.
    lacksPart: async () => false,
  }
}

/** Nearer than this, two clocks show the same time. */
const toleratedMs = 2_000

/**
 * A reply tells how far the world's time is ahead of the server's clock; a page counts from its own,
 * which a suite may have set, or which belongs to another machine.
 */
function createTimekeeper() {
  let aheadMs = 0
  return (response: Response, sentAt: number): Response => {
    const { status, statusText, body } = response
    const now = realTime()
    const found = Number(response.headers.get(serverTimeHeader)) - now
    // What was long on its way tells too little of the time at which it was sent.
    const isPrompt = now - sentAt < toleratedMs
    if (isPrompt && Math.abs(found - aheadMs) > toleratedMs) aheadMs = found
    const clock = clockFrom(response.headers.get(worldClockHeader) ?? '')
    if (!clock || clock.frozenAt !== null || aheadMs === 0) return response
    const headers = new Headers(response.headers)
    headers.set(worldClockHeader, clockText({ ...clock, shiftMs: clock.shiftMs + aheadMs }))
    return new Response(body, { status, statusText, headers })
  }
}

/** With a body that is known at once, so that whoever watches the network can read it. */
async function initOf(request: Request): Promise<RequestInit> {
  const { method, headers, signal, keepalive } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? { body: await request.text() } : {}
  return { method, headers, signal, keepalive, ...body }
}

/**
 * Every reply tells how often the session's world was changed. What this page did not know yet, it
 * tells all tabs, so that each asks anew; another browser of the session is heard of with the next
 * reply, at the latest when somebody comes back to this page, which `look`s then.
 */
function createHearing(look: () => Promise<unknown>) {
  const channel = new BroadcastChannel(changesChannel)
  let known: number | undefined
  channel.addEventListener('message', ({ data }) => {
    known = Math.max(known ?? 0, Number(data) || 0)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look().catch(() => undefined)
  })

  return (told: string | null): void => {
    const count = Number(told ?? 0)
    // The count first: whoever has heard it needs not tell it again.
    const news = known !== undefined && count > known ? [count, 'saved'] : []
    for (const one of news) channel.postMessage(one)
    known = Math.max(known ?? 0, count)
  }
}

/** One of an earlier visit would go on answering requests that were meant for the network. */
async function leaveWorker(): Promise<void> {
  // Insecure addresses have none.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  const registrations = (await workers?.getRegistrations()) ?? []
  for (const registration of registrations) await registration.unregister()
  if (workers?.controller) location.reload()
}
