// Statuses of responses in words, and which of them are refusals.
const names: Record<number, string> = {
  200: 'OK',
  202: 'Accepted',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Content Too Large',
  414: 'URI Too Long',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
}

/** `401 Unauthorized`; the number alone where it has no name here. */
export function statusInWords(status: number): string {
  return [status, names[status]].filter(Boolean).join(' ')
}

/** Whether a response says that the request was not carried out. */
export function isRefused(status: number): boolean {
  return status >= 400
}

/** Who is refused comes first, and whoever looks needs no search; otherwise all stay in their order. */
export function refusedFirst<Line extends { status: number }>(lines: readonly Line[]): Line[] {
  return lines.toSorted(
    (one, other) => Number(isRefused(other.status)) - Number(isRefused(one.status)),
  )
}
