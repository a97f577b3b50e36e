// Where something small can lie on the screen without covering what somebody needs to see.

export type Box = { left: number; top: number; right: number; bottom: number }
export type Size = { width: number; height: number }

/**
 * The first place, in the first of these areas that has one, where a box of this size covers no
 * obstacle: at the lower right if possible. Where there is none, the one that covers least.
 */
export function findFreePlace(
  size: Size,
  areas: readonly [Box, ...Box[]],
  obstacles: readonly Box[],
): Box {
  const places = areas.flatMap((area) => placesIn(area, size))
  const covered = (place: Box) =>
    obstacles.reduce((sum, obstacle) => sum + overlapOf(place, obstacle), 0)
  return places.reduce((best, place) => (covered(place) < covered(best) ? place : best))
}

function placesIn(area: Box, { width, height }: Size): Box[] {
  const lefts = spread(area.right - width, area.left)
  return spread(area.bottom - height, area.top).flatMap((top) =>
    lefts.map((left) => ({ left, top, right: left + width, bottom: top + height })),
  )
}

/** The shared area of two boxes, in square pixels. */
export function overlapOf(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** Five places from the favourite to the last. */
function spread(favourite: number, last: number): number[] {
  const step = (last - favourite) / 4
  return [0, 1, 2, 3, 4].map((steps) => favourite + steps * step)
}
