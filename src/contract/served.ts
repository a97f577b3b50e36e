// What a page and the server that it asks over the network agree on. It imports nothing.

/** The first segment of an address of a provider API; its host and path follow. */
export const providerSegment = 'provider'

/** Tells with each reply how often the session's world was changed. */
export const changesHeader = 'X-Simulator-Changes'

/** Tells with each reply which time the server's machine has. */
export const serverTimeHeader = 'X-Simulator-Time'
