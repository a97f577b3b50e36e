// Numbers of things as people read them: 10,000, and not 10000.

/** The number with its thousands apart. */
export function countText(count: number): string {
  // The browser takes 40 ms to learn how, at its first number; most have nothing to be told apart.
  return count < 1000 ? String(count) : count.toLocaleString('en-GB')
}
