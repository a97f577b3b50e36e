// Chance as a value: the same seed draws the same numbers, on every machine.

/** Draws the next number, uniform in [0, 1). */
export type Chance = () => number

const golden = 0x9e3779b9

/** Mixes a text into 32 bits; different salts give unrelated results. */
function mix(text: string, salt: number): number {
  let bits = (salt ^ text.length) >>> 0
  for (let index = 0; index < text.length; index += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193)
    bits = (bits << 13) | (bits >>> 19)
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * A generator for a seed, after the "small fast counter" design (128 bits of state).
 * Good for simulated usernames and keys, useless as cryptography: nothing made here is a secret.
 */
export function chanceFrom(seed: string): Chance {
  let a = mix(seed, golden)
  let b = mix(seed, a ^ 0x7f4a7c15)
  let c = mix(seed, b ^ 0x94d049bb)
  let counter = 1

  const draw = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }

  // The first rounds still show the seed.
  for (let round = 0; round < 15; round += 1) draw()
  return draw
}

/** `length` characters of `alphabet`, each drawn by itself. */
export function pick(alphabet: string, length: number, chance: Chance): string {
  const one = () => alphabet.charAt(Math.floor(chance() * alphabet.length))
  return Array.from({ length }, one).join('')
}
