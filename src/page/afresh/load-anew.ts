// Loads the product anew in a world that took the place of another.

/** What every address of this build begins with; what follows has a slash of its own. */
export const base = import.meta.env.BASE_URL.slice(0, -1)

/**
 * Nothing on the page can be used from now on: it still shows the world before, or already follows
 * the one that came, and what is done on it would be lost with it. For good: a whole load comes.
 */
export function closePage(): void {
  document.body.inert = true
}

/**
 * A whole load: nothing of the world before is left in memory, and Back does not come here again.
 *
 * @param address path, search and hash below the product's root
 */
export function loadAnew(address: string): void {
  closePage()
  const { pathname, search, hash } = location
  if (base + address === pathname + search + hash) location.reload()
  else location.replace(base + address)
}
