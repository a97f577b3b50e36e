// A WebSocket server that passes messages on to another one, where the two do not quite fit together.
import { createServer } from 'node:http'
import { WebSocket, WebSocketServer, type RawData } from 'ws'

type Bridge = {
  /** The address behind the bridge for one that was asked for: `/devtools/page/1`. */
  target: (path: string) => string
  /** Answers a message in the place of the other side, or lets it pass. */
  answer?: (message: string) => string | undefined
  /** Whether a message from the other side may pass. */
  passes?: () => (message: string) => boolean
  /** What to say to a plain HTTP request. */
  page?: () => string
}

/** No frame is longer: WebKit's server refuses those of 128 KiB, and Playwright sends three times that. */
const longestFrame = 100_000

export async function bridge({ target, answer, passes, page }: Bridge) {
  const server = createServer((_request, response) => response.end(page?.()))
  new WebSocketServer({ server }).on('connection', (near, { url = '/' }) => {
    const far = new WebSocket(target(url))
    const open = new Promise((resolve) => far.on('open', resolve))
    const mayPass = passes?.()
    near.on('message', async (data) => {
      const message = textOf(data)
      const reply = answer?.(message)
      if (reply !== undefined) return near.send(reply)
      await open
      sendInFrames(far, message)
    })
    far.on('message', (data) => {
      const message = textOf(data)
      if (mayPass?.(message) !== false) near.send(message)
    })
    near.on('close', () => far.close())
    far.on('close', () => near.close())
    far.on('error', () => near.close())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The bridge has no port.')
  return { port: address.port, close: () => server.close() }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString()
  return data instanceof ArrayBuffer ? Buffer.from(data).toString() : data.toString()
}

function sendInFrames(socket: WebSocket, message: string): void {
  const bytes = Buffer.from(message)
  for (let start = 0; start < bytes.length; start += longestFrame) {
    const fin = start + longestFrame >= bytes.length
    socket.send(bytes.subarray(start, start + longestFrame), { binary: false, fin })
  }
}
