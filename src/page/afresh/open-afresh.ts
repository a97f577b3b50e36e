// Loads the page on screen anew in another world, or the nearest that there is in it.
import { addressAfresh } from './address-afresh.ts'
import { base, closePage, loadAnew } from './load-anew.ts'

/** It is closed first: the new world is asked for its place. */
export async function openAfresh(): Promise<void> {
  closePage()
  const { pathname, search, hash } = location
  loadAnew((await addressAfresh(pathname.slice(base.length) + search)) + hash)
}
