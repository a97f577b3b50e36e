// What a build makes of every import(): the files arrive first, then they are run as modules.
import { during } from '#api/open-work.ts'

/** Files that have arrived or are on their way: whoever wants one meanwhile waits for the same. */
const arrivals = new Map<string, Promise<void>>()

let lacks = (_files: readonly string[]) => Promise.resolve(false)

/** Says who knows whether somebody planned that one of these files does not come. */
export function askWhatIsLacking(next: typeof lacks): void {
  lacks = next
}

/**
 * Firefox remembers for a while that a module did not come, also where another one imports it. A
 * file that is fetched first fails without becoming a module, so that the next try is a real one.
 * `files` are the chunk and all that it imports, below the base.
 */
export function checkedImport<Module>(
  load: () => Promise<Module>,
  files: readonly string[] = [],
): Promise<Module> {
  return during(importChecked(load, files))
}

async function importChecked<Module>(load: () => Promise<Module>, files: readonly string[]) {
  const [isLacking] = await Promise.all([lacks(files), ...files.map(arrive)])
  if (isLacking) throw new TypeError(`${files[0] ?? ''} does not come, as somebody planned.`)
  return load()
}

/** Once is enough: from then on the browser has it as a module, or in its cache. */
function arrive(file: string): Promise<void> {
  const known = arrivals.get(file)
  if (known) return known
  const arrival = isOfThePage(file) ? Promise.resolve() : ask(file)
  arrivals.set(file, arrival)
  // The next try asks again.
  arrival.catch(() => arrivals.delete(file))
  return arrival
}

async function ask(file: string): Promise<void> {
  const response = await fetch(import.meta.env.BASE_URL + file)
  const type = response.headers.get('Content-Type') ?? ''
  // Some hosts answer a missing file with a page.
  if (!response.ok || !type.includes('javascript')) {
    throw new TypeError(`${file} cannot be imported: ${response.status} ${type}`)
  }
  await response.arrayBuffer()
}

/** The page itself asks for what its start needs. */
function isOfThePage(file: string): boolean {
  return document.querySelector(`script[src$="${file}"], link[href$="${file}"]`) !== null
}
