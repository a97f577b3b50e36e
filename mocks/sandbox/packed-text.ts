// A long text made short enough for an address, and back; what does not arrive whole is told from what does.
import { fingerprint } from '#domain/keys/secret.ts'

/** Why there is no text in what has arrived. */
export type Trouble =
  | { is: 'missing' | 'damaged' | 'newer' | 'older' }
  | { is: 'cut off'; arrived: number; of: number }

/**
 * `version.length.checksum.data`: in front, and readable by any release, is the version of what the
 * text holds. The data is compressed and has no character that an address would write otherwise.
 */
export async function packText(text: string, version: number): Promise<string> {
  const packed = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text))
  const data = toBase64(packed)
  return `${version}.${data.length}.${checksum(text, version)}.${data}`
}

/** `most` is how many bytes the text can have. Of another version than this, nothing is read. */
export async function unpackText(
  given: string,
  version: number,
  most: number,
): Promise<{ text: string } | { trouble: Trouble }> {
  if (given === '') return { trouble: { is: 'missing' } }
  const [, made, length, sum, rest = ''] =
    /^(\d{1,9})\.(\d{1,9})\.([\da-f]{16})\.(.*)$/s.exec(given) ?? []
  if (made === undefined) return { trouble: { is: 'damaged' } }
  if (Number(made) !== version) {
    return { trouble: { is: Number(made) > version ? 'newer' : 'older' } }
  }
  if (rest.length < Number(length)) {
    return { trouble: { is: 'cut off', arrived: rest.length, of: Number(length) } }
  }
  // A full stop after the link, for one, is none of it.
  const text = await inflate(rest.slice(0, Number(length)), most)
  if (text === undefined || checksum(text, version) !== sum) return { trouble: { is: 'damaged' } }
  return { text }
}

/** Enough to tell damage by; whoever wants to forge a world can. */
function checksum(text: string, version: number): string {
  return fingerprint(`${version}.${text}`).slice(0, 16)
}

async function inflate(data: string, most: number): Promise<string | undefined> {
  try {
    const bytes = await through(new DecompressionStream('deflate-raw'), fromBase64(data), most)
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Throws for what the stream cannot read, and as soon as it has given more than `most`. */
async function through(
  stream: GenericTransformStream,
  bytes: Uint8Array<ArrayBuffer>,
  most = Infinity,
): Promise<Uint8Array> {
  const reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> = new Blob([bytes])
    .stream()
    .pipeThrough(stream)
    .getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    size += part.value.length
    if (size <= most) continue
    await reader.cancel()
    throw new RangeError('There is more of it than there can be.')
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/** Base64 as addresses have it: `-` and `_`, and nothing at its end. */
function toBase64(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64(data: string): Uint8Array<ArrayBuffer> {
  const text = atob(data.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
