// Any text as one word of a POSIX shell.

/**
 * Between single quotes a shell takes every character as it is, but for the single quote itself:
 * that one closes the quotes, stands escaped, and opens them again.
 */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
