// Stands in for what a browser lacks on plain HTTP, or because it is old.
//
// Everything else takes these for granted. Only the service worker and the clipboard have no
// stand-in: whoever uses them does without.

/** To be called before anything of the page runs. */
export function standInForMissing(): void {
  // Browsers keep it to secure addresses, and offer random bytes everywhere.
  if (!('randomUUID' in crypto)) Object.defineProperty(crypto, 'randomUUID', { value: makeUuid })
  if (!('BroadcastChannel' in globalThis)) {
    Object.defineProperty(globalThis, 'BroadcastChannel', { value: LonelyChannel })
  }
}

function makeUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  // RFC 9562, section 5.4: the version and the variant stand in these two bytes.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** A channel to nobody: then a tab learns what others saved when it next asks. */
class LonelyChannel extends EventTarget {
  postMessage(): void {}
  close(): void {}
}
