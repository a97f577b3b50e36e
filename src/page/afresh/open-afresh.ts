// Loads the page on screen anew in another world, or the nearest that there is in it.
import { addressAfresh } from './address-afresh.ts'

/** A whole load: nothing of the world before is left in memory. */
export async function openAfresh(): Promise<void> {
  const { pathname, search, hash } = location
  const base = import.meta.env.BASE_URL.slice(0, -1)
  const before = pathname.slice(base.length) + search
  const after = await addressAfresh(before)
  if (after === before) location.reload()
  else location.replace(base + after + hash)
}
