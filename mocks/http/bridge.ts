// Between Node's HTTP and the backend: reads a request no longer than allowed, and writes an answer.
import type { IncomingMessage, ServerResponse } from 'node:http'

import { limits } from '#contract/limits.ts'
import { Refused } from '#mocks/transport/problem.ts'

/** A character takes up to four bytes. Whether there are too many of them, the backend says. */
export const mostBytes = 4 * limits.body

/** The request at another address. Throws `Refused` for one that is too long, or that is none. */
export async function readRequest(
  incoming: IncomingMessage,
  url: string,
  signal: AbortSignal,
): Promise<Request> {
  const { method = '' } = incoming
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    for (const value of values) headers.append(name, value)
  }
  const body = await readBytes(incoming)
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0
  try {
    return new Request(url, { method, headers, signal, ...(hasBody ? { body } : {}) })
  } catch {
    throw new Refused({ status: 400, detail: `${method} cannot be sent to this address.` })
  }
}

/** What is too long is read to its end all the same, and forgotten: its sender hears the answer. */
async function readBytes(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = () =>
    new Refused({ status: 413, detail: `A request body can have at most ${mostBytes} bytes.` })
  if (Number(incoming.headers['content-length'] ?? 0) > mostBytes) {
    incoming.resume()
    throw tooLong()
  }
  const chunks: Uint8Array[] = []
  let length = 0
  return new Promise((resolve, reject) => {
    incoming.on('data', (chunk: Uint8Array) => {
      length += chunk.length
      if (length <= mostBytes) chunks.push(chunk)
      else reject(tooLong())
    })
    incoming.on('end', () => resolve(Buffer.concat(chunks, length)))
    incoming.on('error', reject)
  })
}

/** Writes the backend's answer; one that it lost is lost here too. */
export async function writeResponse(
  response: Response,
  to: ServerResponse,
  more: Record<string, string>,
): Promise<void> {
  if (response.type === 'error') return loseAnswer(to)
  const body = new Uint8Array(await response.arrayBuffer())
  const length = response.body === null ? {} : { 'Content-Length': String(body.length) }
  const headers = { ...Object.fromEntries(response.headers), ...length, ...more }
  to.writeHead(response.status, headers).end(body)
}

/**
 * A connection that was used before and only ends, browsers take for an idle one, and send the
 * request again. What they cannot read fails.
 */
function loseAnswer(to: ServerResponse): void {
  to.socket?.end('The answer is lost.\r\n\r\n')
}
