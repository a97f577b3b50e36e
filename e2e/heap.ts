// What the memory of a page and of its service worker holds, as the browser's own profiler sees it.
import type { Browser, CDPSession, Page } from '@playwright/test'

/** The memory of a page or worker, each time after what nobody needs any more was collected. */
export type Heap = {
  /** Every string in it. */
  strings: () => Promise<string[]>
  bytesUsed: () => Promise<number>
}

type Message = { id?: number; result?: unknown; method?: string; params?: { chunk?: string } }

/** The memory of this page. */
export async function heapOfPage(browser: Browser, page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  return heapOf(await browser.newBrowserCDPSession(), targetInfo.targetId)
}

/** The memory of the service worker at this address, which has to be running. */
export async function heapOfWorker(browser: Browser, address: string): Promise<Heap> {
  const session = await browser.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url === address)
  if (!worker) throw new Error(`No worker runs at ${address}`)
  return heapOf(session, worker.targetId)
}

async function heapOf(session: CDPSession, targetId: string): Promise<Heap> {
  // Playwright speaks to pages alone: a worker is reached by messages within messages.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId })
  const waiting = new Map<number, (result: unknown) => void>()
  let chunks: string[] = []
  session.on('Target.receivedMessageFromTarget', ({ message, sessionId: from }) => {
    if (from !== sessionId) return
    const { id, result, method, params }: Message = JSON.parse(message)
    if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push(params?.chunk ?? '')
    if (id !== undefined) waiting.get(id)?.(result)
  })
  let sent = 0
  const ask = async (method: string): Promise<unknown> => {
    sent += 1
    const id = sent
    const answered = new Promise((resolve) => waiting.set(id, resolve))
    const message = JSON.stringify({ id, method })
    await session.send('Target.sendMessageToTarget', { sessionId, message })
    return answered
  }
  const collect = async () => {
    await ask('HeapProfiler.enable')
    // What the first round frees may be all that held something else.
    for (let round = 0; round < 3; round += 1) await ask('HeapProfiler.collectGarbage')
  }

  return {
    async strings() {
      await collect()
      chunks = []
      await ask('HeapProfiler.takeHeapSnapshot')
      const { strings }: { strings: string[] } = JSON.parse(chunks.join(''))
      chunks = []
      return strings
    },
    async bytesUsed() {
      await collect()
      const { usedSize }: { usedSize: number } = Object(await ask('Runtime.getHeapUsage'))
      return usedSize
    },
  }
}
