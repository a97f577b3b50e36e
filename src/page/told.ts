// What the server told the page of itself (.tools/served-page.ts); a plain host tells nothing.

export function told(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="simulator-${name}"]`)?.content
}

/** Whether the server has the backend: then its sessions can have something in common. */
export function isOnServer(): boolean {
  return told('backend') === 'http'
}
