// The parameters that make an address a link: the start asks for them, before the code that follows one.

/** `size` goes with a world of any size; with `world`, the world itself lies behind the `#`. */
export const linkParameters = [
  'world',
  'scenario',
  'size',
  'now',
  'freeze',
  'as',
  'account',
  'environment',
] as const

/** Whether this is the search part of a link: it begins an exercise, starts a world, or says who one is. */
export function isLink(search: string): boolean {
  const given = new URLSearchParams(search)
  return ['exercise', ...linkParameters].some((name) => given.has(name))
}
