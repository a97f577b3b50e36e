// Whether the server of the page has the backend, or the page itself.
import { told } from '#contract/served.ts'

/** Sessions of one server can have something in common. */
export function isOnServer(): boolean {
  return told('backend') === 'http'
}
