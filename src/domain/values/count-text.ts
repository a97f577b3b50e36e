// Numbers of things as people read them: 10,000, and not 10000.

/** The number with its thousands apart. */
export function countText(count: number): string {
  return count.toLocaleString('en-GB')
}
