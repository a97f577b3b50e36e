// Leads from an address that is no page to the page that it means, so that Back does not come here again.
import { redirect, replace } from 'react-router'

/**
 * Where the browser shows the address already, at a first load or after Back, its entry in the
 * history is the one to be replaced. A link within the product has none yet.
 */
export function leadOn({ url }: Request, to: string): Response {
  const { origin, pathname, search } = location
  return url === origin + pathname + search ? replace(to) : redirect(to)
}
