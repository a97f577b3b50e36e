// What a save does beyond this page, as a line of the bar: the gravest first.

/** `stops` cuts somebody off when saved, `ends` later; `helps` is the opposite. */
export type Gravity = 'stops' | 'ends' | 'helps'

export type Effect = { words: string; gravity: Gravity }

const order: readonly Gravity[] = ['stops', 'ends', 'helps']

/** Among equals, in the order given. */
export function gravestFirst(effects: readonly Effect[]): Effect[] {
  return effects.toSorted((one, other) => order.indexOf(one.gravity) - order.indexOf(other.gravity))
}
