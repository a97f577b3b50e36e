// The provider's published client, unchanged, below another base: its sender is exchanged, no more.
import { HttpClientException, type Client } from '@adyen/api-library'

/** `base` is where the provider's hosts lie below, with a slash at its end. */
export function clientBelow(base: string): Client['httpClient'] {
  return {
    async request(endpoint, json, { apiKey, username, password }, _isKeyRequired, options = {}) {
      const { host, pathname } = new URL(endpoint)
      const query = new URLSearchParams(Object(options.params)).toString()
      const { method = 'POST', idempotencyKey } = options
      const basic = Buffer.from(`${username}:${password}`).toString('base64')
      const response = await fetch(`${base}${host}${pathname}${query && `?${query}`}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(apiKey ? { 'X-API-Key': apiKey } : { Authorization: `Basic ${basic}` }),
          ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
        },
        ...(method === 'GET' || method === 'DELETE' ? {} : { body: String(json) }),
      })
      const responseBody = await response.text()
      if (response.ok) return responseBody
      const apiError = JSON.parse(responseBody)
      throw new HttpClientException({
        message: `HTTP Exception: ${response.status}. ${apiError.detail ?? apiError.message}`,
        statusCode: response.status,
        errorCode: apiError.errorCode,
        responseBody,
        apiError,
      })
    },
  }
}
