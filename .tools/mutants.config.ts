// How tests are run for `npm run mutate`: thousands of times, and no further than the first failure.
import { loadConfigFromFile } from 'vite'
import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What has failed of late, then what takes little: Vitest would begin with what takes longest. */
class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification) => {
      const before = this.ctx.cache.getTestSpecificationResult(file)
      return before?.failed ? -1 : (before?.duration ?? 0)
    }
    return files.toSorted((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig(async (env) => {
  const base = await loadConfigFromFile(env)
  return mergeConfig(base?.config ?? {}, {
    // An environment for each file is what would take most of the time.
    test: { isolate: false, sequence: { sequencer: ShortestFirst } },
  })
})
