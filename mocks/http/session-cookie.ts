// The cookie by which a browser stays in its session.

/** A cookie belongs to a host, whatever the port: each server on one machine has its own. */
export function cookieName(port: number | undefined): string {
  return `simulator-session-${port ?? 0}`
}

/** The value of this cookie among all that a request has. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const cookie of header?.split(';') ?? []) {
    const [key = '', ...value] = cookie.split('=')
    if (key.replaceAll(' ', '') === name) return value.join('=')
  }
  return undefined
}

/** No script reads it, and no other site sends it along with what it does. */
export function writeCookie(name: string, id: string, base: string): string {
  return `${name}=${id}; Path=${base}; HttpOnly; SameSite=Lax`
}
