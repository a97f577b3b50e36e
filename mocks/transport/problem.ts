// A refusal on its way out: thrown by backend functions, turned into the documented body.
import type { InvalidField, Problem } from '#contract/problem.ts'
import type { Verdict } from '#domain/permission/permission.ts'
import { shorten } from '#domain/values/plain-text.ts'

type Refusal = {
  status: number
  detail: string
  errorCode?: string
  invalidFields?: InvalidField[]
  missingRoles?: readonly string[] | undefined
}

const kinds: Record<number, { slug: string; title: string; errorCode: string }> = {
  400: { slug: 'bad-request', title: 'Bad request', errorCode: '00_400' },
  401: { slug: 'unauthorized', title: 'Unauthorized', errorCode: '00_401' },
  403: { slug: 'forbidden', title: 'Forbidden', errorCode: '00_403' },
  404: { slug: 'not-found', title: 'Entity was not found', errorCode: '30_112' },
  405: { slug: 'method-not-allowed', title: 'Method not allowed', errorCode: '00_405' },
  409: { slug: 'conflict', title: 'Conflict', errorCode: '00_409' },
  412: { slug: 'precondition-failed', title: 'Saved by somebody else', errorCode: '00_412' },
  413: { slug: 'too-large', title: 'Request too large', errorCode: '00_413' },
  414: { slug: 'too-large', title: 'Address too long', errorCode: '00_414' },
  422: { slug: 'validation', title: 'Invalid request information provided.', errorCode: '00_422' },
  503: { slug: 'unavailable', title: 'Service unavailable', errorCode: '00_503' },
  507: { slug: 'storage', title: 'Storage trouble', errorCode: '00_507' },
}

/**
 * Some errors have a title and a code of their own, beside their status. [doc: errors,
 * management-keys.test.ts, management-changing.test.ts]
 */
const titles: Record<string, string> = {
  '31_005': 'Invalid API credential information provided.',
}

/** Ends a request with this status and sentence; its transaction is undone. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.detail)
    this.refusal = refusal
  }
}

/**
 * What a request is refused with, whatever was thrown. An error that nobody foresaw goes with its
 * stack to the browser's console, where whoever mends it looks; the reply tells nothing of it.
 */
export function refusalFrom(cause: unknown): Refusal {
  if (cause instanceof Refused) return cause.refusal
  globalThis.reportError?.(cause)
  return {
    status: 500,
    detail:
      'The simulator failed. The console of the browser, or the terminal of its server, says why.',
  }
}

/** The documented error body: `type` is one of docs.adyen.com/errors, `requestId` is ours. */
export function problemBody(
  { status, detail, errorCode, invalidFields, missingRoles }: Refusal,
  requestId: string,
) {
  const title = status < 500 ? 'Request refused' : 'Internal error'
  const kind = kinds[status] ?? { slug: 'internal', title, errorCode: `00_${status}` }
  return {
    type: `https://docs.adyen.com/errors/${kind.slug}`,
    title: titles[errorCode ?? ''] ?? kind.title,
    status,
    detail,
    errorCode: errorCode ?? kind.errorCode,
    requestId,
    ...(invalidFields ? { invalidFields } : {}),
    ...(missingRoles ? { missingRoles: [...missingRoles] } : {}),
  } satisfies Problem
}

export function notFound(detail: string): Refused {
  return new Refused({ status: 404, detail })
}

/** A request whose fields are not what they must be. */
export function invalid(fields: InvalidField[], errorCode?: string): Refused {
  const detail = fields.map(({ message }) => message).join(' ')
  const invalidFields = fields.map((field) => ({ ...field, value: shorten(field.value) }))
  return new Refused({ status: 422, detail, invalidFields, ...(errorCode ? { errorCode } : {}) })
}

/** A request that would make of a credential what the rules do not allow. */
export function invalidCredential(fields: InvalidField[]): Refused {
  return invalid(fields, '31_005')
}

/** Throws 403 with the verdict's sentence, or 404 where not even the existence may be told. */
export function allow(verdict: Verdict): void {
  if (verdict.is === 'hidden') throw notFound(verdict.why)
  if (verdict.is === 'refused') {
    const { why: detail, missingRoles } = verdict
    throw new Refused({ status: 403, detail, missingRoles })
  }
}
