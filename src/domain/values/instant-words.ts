// An instant in the words of a sentence that page, backend and log say alike.

const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})

/** `3 Mar 2026, 14:05 UTC`: sentences of the backend know no other zone. Milliseconds since 1970. */
export function instantInWords(at: number): string {
  return `${format.format(at)} UTC`
}
