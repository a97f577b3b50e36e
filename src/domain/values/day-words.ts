// A day in words, as British English writes it, and as every browser's own format does.
//
// By hand: a browser takes 10 to 25 ms for the first format of a page, and the first list has a day
// in each of its rows.
const months = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
] as const

/** `3 Mar 2026`. The first month is 0, as `Date` counts them. */
export function dayInWords(day: number, month: number, year: number): string {
  return `${day} ${months[month]} ${year}`
}
