// Replies judged by the provider's OpenAPI documents, which lie beside the project.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

import type { ProviderApi } from '#contract/provider-api.ts'

type Operation = {
  responses: Record<string, { content?: { 'application/json'?: { schema: object } } }>
}
type Document = { paths: Record<string, Record<string, Operation>>; components: object }

const folder = join(import.meta.dirname, '../../../shared/contract')
const names: Record<ProviderApi, string> = {
  Management: 'management-v3',
  Configuration: 'bcl-v2',
  Transfers: 'transfers-v4',
  Capital: 'capital-v1',
  'Session authentication': 'session-authentication-v1',
  'Legal Entity Management': 'lem-v4',
  Checkout: 'checkout-v72',
}

/**
 * What OpenAPI 3.1 adds to JSON Schema and says nothing about a value. Any other keyword that is
 * unknown stops the test. `nullable` is left of OpenAPI 3.0, and is understood as it was there.
 */
const annotations = [
  'components',
  'discriminator',
  'example',
  'externalDocs',
  'x-addedInVersion',
  'x-anyOf',
  'x-deprecatedInVersion',
  'x-deprecatedMessage',
]

/** The name of a document, with the version of its API. */
export function nameOf(api: ProviderApi): string {
  return names[api]
}

export function documentOf(api: ProviderApi): Document {
  return JSON.parse(readFileSync(join(folder, `${names[api]}.json`), 'utf8'))
}

/** What is wrong with an answer by the document; an answer that is not documented is wrong. */
export function wrongWith(
  api: ProviderApi,
  call: string,
  { status, body }: { status: number; body: unknown },
): string[] {
  const document = documentOf(api)
  const [method = '', path = ''] = call.split(' ')
  const response = document.paths[path]?.[method.toLowerCase()]?.responses[status]
  if (!response) return [`${call} does not document ${status}`]
  const schema = response.content?.['application/json']?.schema
  if (!schema) return body === undefined ? [] : [`${call} documents no body`]
  const judge = new Ajv2020({ allErrors: true, strict: true })
  addFormats(judge)
  judge.addVocabulary(annotations)
  // References lead to the document's components, which travel with the schema.
  const conforms = judge.compile({ ...schema, components: document.components })
  return conforms(body) ? [] : (conforms.errors ?? []).map(inWords)
}

function inWords({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath} ${message} ${JSON.stringify(params)}`.trimStart()
}
