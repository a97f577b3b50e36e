// Sends a request through the service worker, so that it can be watched, and makes sure of an answer.
//
// The worker hands a request back to the backend of the page that sent it. So that backend knows
// best whether the worker did its part: it notes each relayed request that it begins to answer. One
// that it has never seen went to the static host, or nowhere, and is answered in the page.

/** Names a relayed request. */
const relayHeader = 'X-Simulated-Relay'

/** How long a worker may take to hand a request on, in milliseconds. */
const patienceMs = 4000

/** Answers a request, wherever that happens. */
export type Answer = (request: Request) => Promise<Response>

type RelayParts = {
  /** Answers in the page, as loudly as the network would. */
  answer: Answer
  /** Answers what the worker hands back; of a failure the browser itself tells. */
  answerWorker: Answer
  /** The browser's own `fetch`, whose requests a worker may meet. */
  send: typeof fetch
  /** Whether there is a worker that may meet it; may wait for one. */
  hasWorker: () => Promise<boolean>
}

/**
 * `relay` answers a request of the page; `meet` is what the worker hands requests to.
 */
export function createRelay({ answer, answerWorker, send, hasWorker }: RelayParts) {
  let sent = 0
  /** Ends with the first request that the worker did not hand back: it will not do so again. */
  let isWorkerTrusted = true
  /** Relayed requests that nobody has begun to answer, each with the way to stop waiting for it. */
  const waiting = new Map<string, () => void>()

  async function relay(request: Request): Promise<Response> {
    if (!isWorkerTrusted || !(await hasWorker())) return answer(request)
    sent += 1
    const id = `${performance.timeOrigin}:${sent}`
    const headers = new Headers(request.headers)
    headers.set(relayHeader, id)
    const lost = new AbortController()
    const signal = AbortSignal.any([request.signal, lost.signal])
    const timer = setTimeout(() => lost.abort(), patienceMs)
    waiting.set(id, () => clearTimeout(timer))
    const { method, url, keepalive } = request
    // A body that is known at once, so that the network panel can show it.
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const sentBody = hasBody ? { body: await request.clone().text() } : {}
    const init = { method, keepalive, headers, signal, ...sentBody }
    const outcome = await send(url, init).catch(toFailure)
    clearTimeout(timer)
    // Begun: whatever came is its answer, a lost one included.
    const isBegun = !waiting.delete(id)
    if (isBegun || request.signal.aborted) return toResponse(outcome)
    isWorkerTrusted = false
    return answer(request)
  }

  async function meet(request: Request): Promise<Response> {
    const id = request.headers.get(relayHeader)
    // Sent by a page without a door, another document of this origin for one.
    if (id === null) return answerWorker(request)
    const begin = waiting.get(id)
    // The page has answered it by itself meanwhile: once is enough.
    if (!begin) return new Response(null, { status: 204 })
    waiting.delete(id)
    begin()
    return answerWorker(request)
  }

  return { relay, meet }
}

type Failure = { cause: unknown }

function toFailure(cause: unknown): Failure {
  return { cause }
}

function toResponse(outcome: Response | Failure): Response {
  if (outcome instanceof Response) return outcome
  throw outcome.cause
}
