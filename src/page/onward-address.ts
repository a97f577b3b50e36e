// Where to go on to after signing in.
import { matchPath } from 'react-router'

import { signIn } from './paths.ts'

/** What a link asks to go on to after signing in; the start where it is no page of the product. */
export function onwardAddress(asked: string | null): string {
  const start = 'https://product.invalid'
  const url = asked?.startsWith('/') && URL.canParse(asked, start) ? new URL(asked, start) : null
  // A browser reads `/\evil.example` and `/<tab>/evil.example` as another host, and so does URL.
  if (!url || url.origin !== start || url.pathname.startsWith('//')) return '/'
  if (matchPath(signIn, url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}
