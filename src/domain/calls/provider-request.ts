// A request to a provider API as somebody fills it in: what is wrong with it, and what is sent.
import type { Environment } from '#contract/credential.ts'
import { isLonger, limits } from '#contract/limits.ts'
import { callerAddressHeader, type ProviderCall } from '#contract/provider-api.ts'

import { whyNotAddress } from '#domain/values/one-address.ts'
import { whyNotVisible } from '#domain/values/invisible.ts'
import { trimText } from '#domain/values/plain-text.ts'
import { providerApis } from './provider-api.ts'
import { maskedKey, tailOf } from '#domain/keys/secret.ts'
import { countText } from '#domain/values/count-text.ts'

/** How a request says who sends it. Empty texts mean that it does not say. */
export type Authentication =
  | { kind: 'API key'; apiKey: string }
  | { kind: 'Basic auth'; username: string; password: string }

/** A request as it is typed. */
export type RequestDraft = {
  environment: Environment
  call: ProviderCall
  /** What stands for `{companyId}`, by its name. */
  params: Record<string, string>
  /** `a=1&b=2`, without the question mark; may be empty. */
  query: string
  /** JSON; empty for no body. */
  body: string
  authentication: Authentication
  /** Where the request is to come from; empty when that is not known. */
  address: string
}

/** A request ready to be sent. Header values may be secrets. */
export type ProviderRequest = {
  method: string
  url: string
  headers: Record<string, string>
  body: string | undefined
}

/** Where something is wrong: the name of a parameter, or of a part of the draft. */
export type RequestFault = { field: string; sentence: string }

/** The parameters in a call's path, in their order. */
export function paramsIn({ path }: ProviderCall): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

/** Whether the call's method can carry a body. */
export function hasBody({ method }: ProviderCall): boolean {
  return method === 'POST' || method === 'PATCH'
}

/** Everything that keeps the request from being sent; empty when nothing does. */
export function findFaults(draft: RequestDraft): RequestFault[] {
  const { call, params, body, authentication, address } = draft
  const faults: RequestFault[] = []
  const addFault = (field: string, sentence: string | undefined) => {
    if (sentence !== undefined) faults.push({ field, sentence })
  }
  for (const name of paramsIn(call)) addFault(name, whyNotParam(name, trimText(params[name] ?? '')))
  if (hasBody(call)) addFault('body', whyNotJson(body))
  if (authentication.kind === 'API key') {
    addFault('apiKey', whyNotKey(trimText(authentication.apiKey)))
  } else addFault('username', whyNotVisible(trimText(authentication.username)))
  if (trimText(address) !== '') addFault('address', whyNotAddress(address))
  if (faults.length === 0 && toRequest(draft).url.length > limits.address) {
    addFault(
      'query',
      `The address of a request can have at most ${countText(limits.address)} characters.`,
    )
  }
  return faults
}

/** The request of a draft without faults. */
export function toRequest(draft: RequestDraft): ProviderRequest {
  const { environment, call, params, query, body, address } = draft
  const { api, method, path } = call
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(trimText(params[name] ?? '').toWellFormed()),
  )
  const url = new URL(providerApis[api].bases[environment] + filled)
  url.search = trimText(query).replace(/^\?/, '')
  const caller = trimText(address)
  const sent = hasBody(call) && trimText(body) !== '' ? body : undefined
  return {
    method,
    url: url.href,
    headers: {
      ...authenticationHeaders(draft.authentication),
      ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(caller === '' ? {} : { [callerAddressHeader]: caller }),
    },
    body: sent,
  }
}

/** The same draft with something in place of its secret: for code that others may read. */
export function withoutSecret(draft: RequestDraft): RequestDraft {
  const { authentication } = draft
  if (authentication.kind === 'API key') {
    return { ...draft, authentication: { kind: 'API key', apiKey: 'YOUR_API_KEY' } }
  }
  return { ...draft, authentication: { ...authentication, password: 'YOUR_PASSWORD' } }
}

/** The request with its secret masked, for the screen: of a key the last 5 characters, as elsewhere. */
export function maskRequest(
  { authentication }: RequestDraft,
  request: ProviderRequest,
): ProviderRequest {
  const headers = { ...request.headers }
  if (authentication.kind === 'API key' && headers['X-API-Key'] !== undefined) {
    const { apiKey } = authentication
    headers['X-API-Key'] = maskedKey(apiKey.length > 20 ? tailOf(trimText(apiKey)) : '')
  }
  if (headers['Authorization'] !== undefined) headers['Authorization'] = `Basic ${maskedKey('')}`
  return { ...request, headers }
}

function authenticationHeaders(authentication: Authentication): Record<string, string> {
  if (authentication.kind === 'API key') {
    const apiKey = trimText(authentication.apiKey)
    return apiKey === '' ? {} : { 'X-API-Key': apiKey }
  }
  const { username, password } = authentication
  if (username === '' && password === '') return {}
  const bytes = new TextEncoder().encode(`${trimText(username)}:${password}`)
  return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` }
}

function whyNotParam(name: string, text: string): string | undefined {
  return text === '' ? `Fill in ${name}: it is part of the path.` : whyNotVisible(text)
}

function whyNotKey(text: string): string | undefined {
  if (/^[\x20-\x7e]*$/.test(text)) return undefined
  return (
    whyNotVisible(text) ??
    'An API key has no such characters: letters without accents, digits and signs only.'
  )
}

function whyNotJson(text: string): string | undefined {
  if (trimText(text) === '') return undefined
  if (isLonger(text, limits.body))
    return `A body can have at most ${countText(limits.body)} characters.`
  try {
    JSON.parse(text)
    return undefined
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.replace(/^JSON\.parse: /, '') : ''
    return `This is not valid JSON: ${detail}`
  }
}
