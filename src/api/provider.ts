// Requests to the provider's own origins, as other software sends them: no user, no contract row.
import { requestIdHeader } from '#contract/provider-api.ts'

import { noAnswer, problemOf } from './api-error.ts'
import { transport } from './call.ts'

type ProviderRequest = {
  method: string
  url: string
  headers: Record<string, string>
  body?: string | undefined
}

/**
 * Any status is an answer. Throws an ApiError of status 0 when none came, and the backend's own when
 * it could not get as far as the provider: what the provider answers has a line in the log. The
 * request may carry a secret, so it is neither a query nor cached.
 */
export async function sendToProvider(asked: ProviderRequest): Promise<Response> {
  const { method, url, headers, body } = asked
  const request = new Request(url, {
    method,
    headers,
    body: body ?? null,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  })
  const response = await transport(request).catch(() => Response.error())
  if (response.type === 'error') throw noAnswer()
  const problem = response.headers.has(requestIdHeader) ? undefined : await problemOf(response)
  if (problem) throw problem
  return response
}
