// Text that is typed ahead of the address: the address follows after a pause, and may also lead.

/** `sent` are the texts on their way to the address, oldest first. */
export type SearchText = { text: string; address: string; sent: readonly string[] }

export function startSearchText(address: string): SearchText {
  return { text: address, address, sent: [] }
}

/** Keeps what somebody types; the address follows later. */
export function typeText(state: SearchText, text: string): SearchText {
  return { ...state, text }
}

/** Notes that what is typed goes to the address now. */
export function sendText(state: SearchText): SearchText {
  return { ...state, sent: [...state.sent, state.text] }
}

/** Whether the address neither has nor will get what is typed. */
export function isAhead({ text, address, sent }: SearchText): boolean {
  return text !== (sent.at(-1) ?? address)
}

/**
 * The address has changed. To one that was sent: typing went on meanwhile and is kept. To any
 * other: somebody followed a link or reset the filters, and the field follows.
 */
export function receiveAddress(state: SearchText, address: string): SearchText {
  const index = state.sent.indexOf(address)
  if (index < 0) return startSearchText(address)
  return { ...state, address, sent: state.sent.slice(index + 1) }
}
