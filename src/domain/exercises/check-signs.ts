// Signs of Crockford’s base 32, and two check signs behind them that find what people mistype.

/** No I, L, O or U: they are taken for other signs, or make words. */
export const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What is read as another sign: people cannot tell them apart. */
export const lookAlikes: Record<string, string> = { I: '1', L: '1', O: '0' }

const size = signs.length

/**
 * The field of 32 elements: powers of x modulo x⁵ + x² + 1, and the power of each element. The sum
 * of two elements is their exclusive or.
 */
const powers: number[] = []
const logs: number[] = []
for (let power = 0, element = 1; power < size - 1; power += 1) {
  powers[power] = element
  logs[element] = power
  element = element & 16 ? (element << 1) ^ 0b100101 : element << 1
}

/** An element times a power of x. */
function times(element: number, power: number): number {
  if (element === 0) return 0
  return powers[((logs[element] ?? 0) + power) % (size - 1)] ?? 0
}

/** The signs as coefficients of a polynomial, at a power of x. */
function valueAt(values: readonly number[], power: number): number {
  return values.reduce((sum, value) => times(sum, power) ^ value, 0)
}

/**
 * With its check signs behind it, a list of values is nought at x and at x²: so one wrong sign is
 * always found, and so are two neighbours that changed places. [choice: check-signs.test.ts]
 */
export function isChecked(values: readonly number[]): boolean {
  return valueAt(values, 1) === 0 && valueAt(values, 2) === 0
}

/** The two check signs of these values. */
export function checkOf(values: readonly number[]): [number, number] {
  // The remainder of the division by (z - x)(z - x²), in which the sum of the roots is x + x².
  const [one, two] = [powers[1] ?? 0, powers[2] ?? 0]
  const sumLog = logs[one ^ two] ?? 0
  let high = 0
  let low = 0
  for (const value of values) {
    const out = high ^ value
    high = low ^ times(out, sumLog)
    low = times(out, 3)
  }
  return [high, low]
}
