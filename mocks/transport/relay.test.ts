// A relayed request is answered once, whatever the worker does with it.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { createRelay } from './relay.ts'

/** What can become of a request that a worker should meet. */
const fates: Record<
  string,
  (signal: AbortSignal, meet: () => Promise<Response>) => Promise<Response>
> = {
  'handed back': async (_, meet) => meet(),
  'handed back, and its answer lost': async (_, meet) => {
    await meet()
    throw new TypeError('Failed to fetch')
  },
  'answered by a static host': async () => new Response('<!doctype html>'),
  'refused by the network': async () => {
    throw new TypeError('Failed to fetch')
  },
  'never answered': (signal) => aborted(signal),
  'handed back after the page gave up': (signal, meet) => aborted(signal).catch(meet),
}
const allFates = Object.keys(fates)

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  )
}

/** A relay whose worker deals with each request as it is told, and the effects in order. */
function relayed(hasWorker = true) {
  const effects: string[] = []
  const carryOut = async (request: Request) => {
    const body = await request.text()
    effects.push(body)
    return Response.json({ saved: body })
  }
  let fate = fates['handed back']
  const { relay, meet } = createRelay({
    answer: carryOut,
    answerWorker: carryOut,
    send: async (input, init) => {
      const request = new Request(input, init)
      if (!fate) throw new Error('no such fate')
      return fate(request.signal, () => meet(request.clone()))
    },
    hasWorker: async () => hasWorker,
  })
  return {
    effects,
    async ask(body: string, next: string, signal?: AbortSignal): Promise<unknown> {
      fate = fates[next]
      const init = { method: 'POST', body, ...(signal && { signal }) }
      const reply = relay(new Request('http://localhost/ca-api/v1/any', init))
      const outcome = reply.then(
        (response) => response.json(),
        (cause: unknown) => cause,
      )
      await vi.advanceTimersByTimeAsync(10_000)
      return outcome
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a request that was', () => {
  test.each(allFates.filter((fate) => fate !== 'handed back, and its answer lost'))(
    '%s is answered, and has one effect',
    async (fate) => {
      const { ask, effects } = relayed()
      expect(await ask('one', fate)).toEqual({ saved: 'one' })
      expect(effects).toEqual(['one'])
    },
  )

  test('handed back, and its answer lost, stays lost and has one effect', async () => {
    const { ask, effects } = relayed()
    expect(await ask('one', 'handed back, and its answer lost')).toBeInstanceOf(TypeError)
    expect(effects).toEqual(['one'])
  })
})

test('without a worker, the page answers', async () => {
  const { ask, effects } = relayed(false)
  expect(await ask('one', 'answered by a static host')).toEqual({ saved: 'one' })
  expect(effects).toEqual(['one'])
})

test('a worker that did not hand one request back is not asked again', async () => {
  const { ask, effects } = relayed()
  await ask('one', 'answered by a static host')
  expect(await ask('two', 'handed back, and its answer lost')).toEqual({ saved: 'two' })
  expect(effects).toEqual(['one', 'two'])
})

test('a request that its sender gave up is not carried out in its stead', async () => {
  const { ask, effects } = relayed()
  const sender = new AbortController()
  setTimeout(() => sender.abort(), 10)
  expect(await ask('one', 'never answered', sender.signal)).toBeInstanceOf(DOMException)
  expect(effects).toEqual([])
})

test('any number of requests have one effect each, in whatever way the worker fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...allFates), { maxLength: 8 }), async (run) => {
      const { ask, effects } = relayed()
      for (const [index, fate] of run.entries()) await ask(String(index), fate)
      expect(effects).toEqual(run.map((_, index) => String(index)))
    }),
    { numRuns: 50 },
  )
})
