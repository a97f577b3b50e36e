// Calls of the provider's APIs with a key or password, as the integrator's own software makes them.
import type { Page } from '@playwright/test'

import { ask, type Answer } from './ask.ts'

/** An API key, or the username and password of basic authentication. */
export type Secret = string | { username: string; password: string }

export type ApiCall = {
  /** GET, if left out. */
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** The provider's own address, such as `https://management-test.adyen.com/v3/me`. */
  url: string
  headers?: Record<string, string>
  body?: object
}

export type Apis = {
  /** Answers whatever the simulated API does: a refusal is an answer, too. */
  call: (key: Secret, call: ApiCall | string) => Promise<Answer>
}

export function createApis(page: Page, base: string): Apis {
  return {
    call(key, call) {
      const { method = 'GET', url, headers, body } = typeof call === 'string' ? { url: call } : call
      return ask(page, base, {
        method,
        address: url,
        headers: { 'Content-Type': 'application/json', ...asHeader(key), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    },
  }
}

function asHeader(key: Secret): Record<string, string> {
  if (typeof key === 'string') return { 'X-API-Key': key }
  return { Authorization: `Basic ${btoa(`${key.username}:${key.password}`)}` }
}
