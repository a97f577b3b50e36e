// Reads the port to listen on from what somebody wrote.

/**
 * Nothing or an empty text means `usual`; 0 takes any free port. Throws a sentence for what is no
 * port.
 */
export function asPort(text: string | undefined, usual: number): number {
  if (text === undefined || text.trim() === '') return usual
  const port = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : Infinity
  if (port <= 65_535) return port
  throw new RangeError(`PORT must be a whole number from 0 to 65535, not “${text}”.`)
}
