// What a page and the server that it asks over the network agree on. It imports nothing.

/** The first segment of an address of a provider API; its host and path follow. */
export const providerSegment = 'provider'

/** Tells with each reply how often the session's world was changed. */
export const changesHeader = 'X-Simulator-Changes'

/** Tells with each reply which time the server's machine has. */
export const serverTimeHeader = 'X-Simulator-Time'

/** What the server told the page of itself (.tools/served-page.ts); a plain host tells nothing. */
export function told(name: 'backend' | 'scenario'): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="simulator-${name}"]`)?.content
}

/** How far anything goes: no further than the browser, or than the server that has the backend. */
export const reach = {
  inPage: 'Nothing leaves this browser.',
  overHttp: 'Nothing goes further than the simulator’s own server.',
}
