// The sandbox API by its paths: everything that the simulator lets a suite arrange and read.
import type { Page } from '@playwright/test'

import { ask } from './ask.ts'

/** What a credential is to be; whatever is left out is as in a new one. */
export type Arranged = {
  type: 'web-service' | 'report' | 'platform-web-service' | 'lem'
  environment?: 'test' | 'live'
  description?: string
  isActive?: boolean
  roles?: string[]
  /** Company level, which has all, where nothing is said. */
  accounts?: 'all' | string[]
  origins?: string[]
  ipRanges?: string[]
  apiKey?: boolean
  password?: boolean
  clientKey?: boolean
  /** Previous API keys that still work, each until its end. */
  expiringKeys?: { endsAt: string | number }[]
  createdAt?: string | number
  /** Who did all this, by id or name. */
  by?: string
}

/** What became of it, with every secret in full, this once. */
export type ArrangedCredential = {
  id: string
  username: string
  environment: 'test' | 'live'
  revision: number
  secrets: {
    apiKey: string | null
    password: string | null
    clientKey: string | null
    expiringKeys: { id: string; value: string; endsAt: number }[]
  }
}

/** A path stands for what comes after `sandbox-api/v1/`. What is refused, throws what is wrong. */
export type Sandbox = {
  get: <Reply = unknown>(path: string) => Promise<Reply>
  post: <Reply = unknown>(path: string, body?: object) => Promise<Reply>
  delete: <Reply = unknown>(path: string) => Promise<Reply>
  /** Makes a credential as it is to be, and answers its keys and passwords. */
  arrangeCredential: (arranged: Arranged) => Promise<ArrangedCredential>
}

export function createSandbox(page: Page, base: string): Sandbox {
  async function call<Reply>(method: string, path: string, body?: object): Promise<Reply> {
    const reply = await ask(page, base, {
      method,
      address: new URL(`sandbox-api/v1/${path}`, base).href,
      headers: { 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (reply.status < 400) return Object(reply.body)
    throw new Error(
      `${method} ${path} was refused with ${reply.status}: ${whatIsWrong(reply.body)}`,
    )
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
    delete: (path) => call('DELETE', path),
    arrangeCredential: (arranged) => call('POST', 'credentials', arranged),
  }
}

/** The sentences of a refusal, of the whole and of each field. */
function whatIsWrong(body: unknown): string {
  const { detail = '', invalidFields }: { detail?: string; invalidFields?: unknown } = Object(body)
  const fields: unknown[] = Array.isArray(invalidFields) ? invalidFields : []
  const sentences = fields.map((field) => {
    const { name = '', message = '' }: { name?: string; message?: string } = Object(field)
    return `${name}: ${message}`
  })
  return [detail, ...sentences].join('\n')
}
