// Leads from an address that is no page to the page that it means, so that Back does not come here again.
import { redirect, replace } from 'react-router'

// WebKit does not always come to an end of a first load whose entry is replaced: there, Back takes
// two steps. Node, where rules are tested, has no vendor.
let canReplace = !navigator.vendor?.startsWith('Apple')
// After Back every browser can. Heard before the router does, which asks for the page at once.
if ('addEventListener' in globalThis) {
  addEventListener('popstate', () => (canReplace = true), { capture: true })
}

/**
 * Where the browser shows the address already, at a first load or after Back, its entry in the
 * history is the one to be replaced. A link within the product has none yet.
 */
export function leadOn({ url }: Request, to: string): Response {
  const { origin, pathname, search } = location
  return canReplace && url === origin + pathname + search ? replace(to) : redirect(to)
}
