// A provider call that is refused: what the answer says of it, and what the sandbox's log says.
import type { InvalidField } from '#contract/problem.ts'
import { shorten } from '#domain/values/plain-text.ts'

/** What the error body is made from, whatever the dialect of the API. */
export type CallRefusal = {
  status: number
  errorCode: string
  detail: string
  invalidFields?: InvalidField[] | undefined
}

/** Ends a call; nothing of it is kept but its line in the log. */
export class CallRefused extends Error {
  readonly refusal: CallRefusal

  /** `sentence` is for the log and repeats nothing of what the request carried. */
  constructor(refusal: CallRefusal, sentence: string) {
    super(sentence)
    this.refusal = refusal
  }
}

/** The sender may not do this, for a reason that only the log tells. */
export function forbidden(sentence: string): CallRefused {
  return new CallRefused({ status: 403, errorCode: '00_403', detail: 'Not allowed' }, sentence)
}

/** An id that is not known answers 422, not 404, except where the document knows only 404. */
export function unknownEntity(detail: string): CallRefused {
  return new CallRefused({ status: 422, errorCode: '30_112', detail }, detail)
}

/** The request was understood, and these fields of it are wrong. */
export function invalidFields(errorCode: string, fields: InvalidField[]): CallRefused {
  const detail = fields.map(({ message }) => message).join(' ')
  return new CallRefused(
    { status: 422, errorCode, detail, invalidFields: fields.map(shortened) },
    `The request was refused for its content: ${fields.map(({ name }) => name).join(', ')}.`,
  )
}

/** The body cannot be read as what the call expects. */
export function unreadable(fields: InvalidField[]): CallRefused {
  const detail = 'Unable to map request body'
  return new CallRefused(
    {
      status: 400,
      errorCode: '00_400',
      detail,
      ...(fields.length > 0 ? { invalidFields: fields.map(shortened) } : {}),
    },
    'The body of the request is not what the call expects.',
  )
}

/** Nobody needs a long text back. */
function shortened(field: InvalidField): InvalidField {
  return { ...field, value: shorten(field.value) }
}
