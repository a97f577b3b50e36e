// The path below which the product is built and served, with a slash at both ends.

/**
 * `docs`, `/docs` and `/docs/` all mean `/docs/`. Throws a sentence for a path that a browser would
 * write otherwise (`/a b/`, `/é/`, `/../`): no address would ever match it.
 */
export function asBasePath(text: string): string {
  const inner = text.replace(/^\/+/, '').replace(/\/$/, '')
  if (inner === '') return '/'
  const isPlain = inner.split('/').every((part) => /^[\w~-][\w.~-]*$/.test(part))
  if (isPlain) return `/${inner}/`
  throw new RangeError(
    `“${text}” cannot be a base path: use letters without accents, digits, - and _, as in /practice/.`,
  )
}
