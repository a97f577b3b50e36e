// A request that was refused or never answered.
import type { InvalidField, Problem } from '#contract/problem.ts'

/** Carries the backend's sentence. `status` is 0 when no answer came. */
export class ApiError extends Error {
  readonly status: number
  readonly errorCode: string
  readonly requestId: string
  readonly invalidFields: readonly InvalidField[]
  /** The roles of which any one would lift the refusal; empty where a role is not what is missing. */
  readonly missingRoles: readonly string[]

  constructor(problem: Omit<Problem, 'type' | 'title'>) {
    super(problem.detail)
    this.status = problem.status
    this.errorCode = problem.errorCode
    this.requestId = problem.requestId
    this.invalidFields = problem.invalidFields ?? []
    this.missingRoles = problem.missingRoles ?? []
  }
}

export const noAnswerCode = 'no_answer'

/** Nothing is known of what became of the command: the same one can be sent again. */
export function noAnswer(): ApiError {
  return new ApiError({
    status: 0,
    detail: 'No answer came. Your changes are still here: try again.',
    errorCode: noAnswerCode,
    requestId: '',
  })
}

/**
 * Whatever was caught, as something that the page can say. What nobody foresaw also goes to the
 * browser's console, where whoever mends it looks.
 */
export function toApiError(cause: unknown): ApiError {
  if (isApiError(cause)) return cause
  globalThis.reportError?.(cause)
  return new ApiError({
    status: 0,
    detail: `Something unexpected happened (${String(cause)}). What you entered is still here: try again.`,
    errorCode: 'unexpected',
    requestId: '',
  })
}

/** What is asked for does not exist, as a loader finds in what it has read. */
export function notFoundError(detail: string): ApiError {
  return new ApiError({ status: 404, detail, errorCode: '30_112', requestId: '' })
}

/** The error of a reply that is not a success. */
export async function errorOf(response: Response): Promise<ApiError> {
  const problem = await problemOf(response)
  if (problem) return problem
  return new ApiError({
    status: response.status,
    detail: `The answer could not be understood (status ${response.status}).`,
    errorCode: 'no_problem_body',
    requestId: '',
  })
}

/** The refusal that a reply holds, if it does. The reply can still be read. */
export async function problemOf(response: Response): Promise<ApiError | undefined> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  return isProblem(body) ? new ApiError(body) : undefined
}

/** Only the backend has such bodies, and what it says is held against the contract in its tests. */
function isProblem(body: unknown): body is Problem {
  const { detail, errorCode, status }: Partial<Record<keyof Problem, unknown>> = Object(body)
  const isSaid = typeof detail === 'string' && typeof errorCode === 'string'
  return isSaid && typeof status === 'number'
}

export function isApiError(cause: unknown, ...statuses: number[]): cause is ApiError {
  return cause instanceof ApiError && (statuses.length === 0 || statuses.includes(cause.status))
}
