// A request as code that can be pasted: a curl command for a shell, a fetch for JavaScript.
import type { ProviderRequest } from './provider-request.ts'
import { shellQuote } from './shell-quote.ts'

/** For a POSIX shell: every value in single quotes, so nothing in a key or body is run. */
export function toCurl({ method, url, headers, body }: ProviderRequest): string {
  const parts = [
    // Without --globoff curl reads brackets and braces in an address as patterns.
    `curl --globoff --request ${shellQuote(method)} ${shellQuote(url)}`,
    ...Object.entries(headers).map(
      ([name, value]) => `--header ${shellQuote(`${name}: ${value}`)}`,
    ),
    ...(body === undefined ? [] : [`--data-raw ${shellQuote(body)}`]),
  ]
  return parts.join(' \\\n  ')
}

/** For a browser's console or a module: an expression that is a promise of the response. */
export function toFetch({ method, url, headers, body }: ProviderRequest): string {
  const init = { method, headers, ...(body === undefined ? {} : { body }) }
  return `fetch(${JSON.stringify(url)}, ${JSON.stringify(init, null, 2)})`
}
