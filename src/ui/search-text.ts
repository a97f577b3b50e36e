// Text that is typed ahead of the address: the address follows after a pause, and may also lead.

/** `sent` are the texts on their way to the address, oldest first. */
export type SearchText = { text: string; address: string; sent: readonly string[] }

export function startSearchText(address: string): SearchText {
  return { text: address, address, sent: [] }
}

/** Somebody typed. */
export function typed(state: SearchText, text: string): SearchText {
  return { ...state, text }
}

/** What is typed goes to the address now. */
export function sending(state: SearchText): SearchText {
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
export function arrived(state: SearchText, address: string): SearchText {
  const at = state.sent.indexOf(address)
  if (at < 0) return startSearchText(address)
  return { ...state, address, sent: state.sent.slice(at + 1) }
}
