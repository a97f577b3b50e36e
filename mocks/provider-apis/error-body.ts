// The documented error bodies: each API has its own dialect.
import type { ProviderApi } from '#contract/provider-api.ts'

import type { CallRefusal } from './refusal.ts'

type Dialect = (refusal: CallRefusal, reference: string) => object

const docs = 'https://docs.adyen.com/errors'

/**
 * The page of the docs and the title that belong to a code. Errors of the newer APIs name a page of
 * the documentation, a title and a code such as 00_401. [doc: errors, saleor-issue,
 * against-documents.test.ts]
 */
const kinds: Record<string, { slug: string; title: string }> = {
  '00_400': { slug: 'bad-request', title: 'Bad request' },
  '00_401': { slug: 'unauthorized', title: 'Unauthorized' },
  '00_403': { slug: 'forbidden', title: 'Forbidden' },
  '00_404': { slug: 'not-found', title: 'Not found' },
  '00_413': { slug: 'too-large', title: 'Request too large' },
  '00_414': { slug: 'too-large', title: 'Address too long' },
  '00_422': { slug: 'validation', title: 'Invalid request information provided.' },
  '00_500': { slug: 'internal', title: 'Internal error' },
  '704': { slug: 'validation', title: 'Request already processed or in progress' },
  '30_112': { slug: 'not-found', title: 'Entity was not found' },
  '31_004': { slug: 'validation', title: 'Invalid allowed origin information provided.' },
  '31_005': { slug: 'validation', title: 'Invalid API credential information provided.' },
}
const kindOf = (errorCode: string) =>
  kinds[errorCode] ?? { slug: 'internal', title: 'Internal error' }

/**
 * Management and Transfers: the document requires `detail`, which captured 401s lack; the document
 * is followed.
 */
const rest: Dialect = ({ status, errorCode, detail, invalidFields }, reference) => ({
  type: `${docs}/${kindOf(errorCode).slug}`,
  title: kindOf(errorCode).title,
  status,
  detail,
  errorCode,
  requestId: short(reference),
  ...(invalidFields ? { invalidFields } : {}),
})

const balancePlatformSlugs: Record<number, string> = {
  400: 'general/bad-request',
  401: 'security/unauthorized',
  403: 'security/unauthorized',
  404: 'general/not-found',
  422: 'general/invalid-field-value',
}

const balancePlatformDetails: Record<number, string> = {
  401: 'Not authorized to access this service.',
  403: 'Not the right permission to access this service.',
}

/**
 * The Configuration API has its own wording for 401 and 403. [doc: openapi,
 * against-documents.test.ts] Capital, which documents no 401 and 403, answers in the same way.
 * [choice: against-documents.test.ts]
 */
const balancePlatform: Dialect = ({ status, errorCode, detail, invalidFields }, reference) => ({
  type: `${docs}/${balancePlatformSlugs[status] ?? 'general/internal'}`,
  title: kindOf(errorCode).title,
  status,
  detail: balancePlatformDetails[status] ?? detail,
  errorCode,
  ...(status === 422 || status === 500 ? { requestId: short(reference) } : {}),
  ...(invalidFields ? { invalidFields } : {}),
})

const session: Dialect = ({ status, errorCode, detail, invalidFields }, reference) => {
  const { slug, title } = kindOf(errorCode)
  const common = { type: `${docs}/${slug}`, errorCode, title, status }
  if (status === 401) return common
  return {
    ...common,
    detail: status === 403 ? "User doesn't have access to all token policy resources" : detail,
    requestId: reference,
    ...(invalidFields ? { invalidFields } : {}),
  }
}

/**
 * Checkout and other older APIs have codes such as 000 and 010 where the newer ones have 00_401 and
 * 00_403. [doc: errors, checkout.test.ts]
 */
const classic: Record<string, { errorCode: string; message: string }> = {
  '00_400': { errorCode: '702', message: 'Unable to map request body' },
  '00_401': { errorCode: '000', message: 'HTTP Status Response - Unauthorized' },
  '00_403': { errorCode: '010', message: 'Not allowed' },
}

/**
 * Checkout answers errors with status, errorCode, message and errorType. [doc: errors,
 * checkout.test.ts] Legal Entity Management, whose examples are not published, answers in the same
 * way. [choice: against-documents.test.ts]
 */
const service: Dialect = ({ status, errorCode, detail }, reference) => {
  const known = classic[errorCode]
  const error = known ?? { errorCode, message: detail }
  const hasReference = known === undefined
  return {
    status,
    ...error,
    errorType: errorTypeOf(status),
    ...(hasReference ? { pspReference: short(reference) } : {}),
  }
}

function errorTypeOf(status: number): string {
  if (status === 401 || status === 403) return 'security'
  return status === 500 ? 'internal' : 'validation'
}

const dialects: Record<ProviderApi, Dialect> = {
  Management: rest,
  Configuration: balancePlatform,
  Transfers: rest,
  Capital: balancePlatform,
  'Session authentication': session,
  'Legal Entity Management': service,
  Checkout: service,
}

/** The body of a refusal. `reference` is 32 hexadecimal digits that name the request. */
export function errorBody(api: ProviderApi, refusal: CallRefusal, reference: string): object {
  return dialects[api](refusal, reference)
}

/**
 * References have 16 upper-case characters, except those of sessions. [doc: openapi,
 * platform-calls.test.ts]
 */
export function short(reference: string): string {
  return reference.slice(0, 16).toUpperCase()
}
