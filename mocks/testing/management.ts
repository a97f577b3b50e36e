// A credential that manages others over the Management API, and its requests.
import { ask, plant, read, type Planted } from './provider.ts'

export const base = 'https://management-test.adyen.com/v3'
export const atCompany = '/companies/LarkfieldGoods/apiCredentials'
export const atWebshop = '/merchants/LarkfieldWebshop/apiCredentials'
export const accountsRead = 'Management API - Accounts read'
const writesCredentials = 'Management API - API credentials read and write'

export function manager(overrides: Parameters<typeof plant>[1] = {}): Promise<Planted> {
  return plant('web-service', { roles: [writesCredentials, accountsRead], ...overrides })
}

export type Answer = { status: number; body: Record<string, unknown> }

/** Sends `METHOD /path`; the body of an empty answer reads as an empty object. */
export async function send(
  { apiKey }: { apiKey: string },
  request: string,
  body?: unknown,
): Promise<Answer> {
  const [method = '', path = ''] = request.split(' ')
  const answer = await read(await ask(method, base + path, { apiKey }, body))
  return { status: answer.status, body: Object(answer.body) }
}
