// Puts what a start needs together into one chunk, so that it takes few requests.

type ModuleInfo = { importers: readonly string[] } | null
type Graph = { getModuleInfo: (id: string) => ModuleInfo }

/**
 * Captures in the chunk `name` the module `entry` and whatever it imports at once, by however many
 * steps. The bundler on its own makes a chunk of each set of modules that two others share.
 */
export function startChunk(name: string, entry: string) {
  const reached = new Map<string, boolean>()
  return (moduleId: string, graph: Graph): string | null => {
    const isReached = (id: string): boolean => {
      if (id.endsWith(entry)) return true
      const known = reached.get(id)
      if (known !== undefined) return known
      // A module that is asked for again on the way to itself is a circle: that way leads nowhere.
      reached.set(id, false)
      const found = graph.getModuleInfo(id)?.importers.some(isReached) ?? false
      if (found) reached.set(id, true)
      else reached.delete(id)
      return found
    }
    return isReached(moduleId) ? name : null
  }
}
