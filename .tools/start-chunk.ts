// Puts what a start needs together into one chunk, so that it takes few requests.
import { join } from 'node:path'

type ModuleInfo = { importedIds: readonly string[] } | null
type Graph = { getModuleInfo: (id: string) => ModuleInfo }

const root = join(import.meta.dirname, '..')

/**
 * Captures in the chunk `name` the module `entry` and whatever it imports at once, by however many
 * steps. The bundler on its own makes a chunk of each set of modules that two others share.
 */
export function startChunk(name: string, entry: string) {
  let reached: Set<string> | undefined
  return (moduleId: string, graph: Graph): string | null => {
    reached ??= importedBy(join(root, entry), graph)
    return reached.has(moduleId) ? name : null
  }
}

/** Each module is visited once: asked the other way round, circles make it take seconds. */
function importedBy(entryId: string, graph: Graph): Set<string> {
  const reached = new Set([entryId])
  const next = [entryId]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (reached.has(imported)) continue
      reached.add(imported)
      next.push(imported)
    }
  }
  return reached
}
