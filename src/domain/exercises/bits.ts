// Numbers written one behind another, each in so many bits, as a list of values of five bits.

const wide = 5

/** Collects numbers; what is missing to the last five bits is nought. */
export function writeBits(numbers: readonly [value: number, bits: number][]): number[] {
  const bits = numbers.flatMap(([value, count]) =>
    Array.from({ length: count }, (_, index) => Math.floor(value / 2 ** (count - 1 - index)) % 2),
  )
  const length = Math.ceil(bits.length / wide)
  return Array.from({ length }, (_, index) =>
    bits.slice(index * wide, (index + 1) * wide).reduce(
      // The first bit is the largest.
      (sum, bit, at) => sum + bit * 2 ** (wide - 1 - at),
      0,
    ),
  )
}

/** Reads them in the same order; undefined behind the end. */
export function bitReader(values: readonly number[]) {
  let at = 0

  function read(count: number): number | undefined {
    if (at + count > values.length * wide) return undefined
    let sum = 0
    for (const end = at + count; at < end; at += 1) {
      const value = values[Math.floor(at / wide)] ?? 0
      sum = sum * 2 + (Math.floor(value / 2 ** (wide - 1 - (at % wide))) % 2)
    }
    return sum
  }

  /** Fewer bits than a value has are left, and all of them are nought. */
  function isAtEnd(): boolean {
    const left = values.length * wide - at
    return left < wide && read(left) === 0
  }

  return { read, isAtEnd }
}
