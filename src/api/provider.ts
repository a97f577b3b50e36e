// Requests to the provider's own origins, as other software sends them: no user, no contract row.
import { noAnswer } from './api-error.ts'
import { transport } from './call.ts'

type ProviderRequest = {
  method: string
  url: string
  headers: Record<string, string>
  body?: string | undefined
}

/**
 * Any status is an answer. Throws an ApiError of status 0 when none came. It may carry a secret, so
 * it is neither a query nor cached.
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
  return response
}
