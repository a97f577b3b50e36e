// Works on the storage as a whole, also where it is in trouble: shows what is there, and which worlds could be.
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import { allScenarios } from '#mocks/scenarios/worlds.ts'

export async function dump(
  _: SandboxInput<'dump'>,
  { store }: Surroundings,
): Promise<SandboxReply<'dump'>> {
  return store.dump()
}

/** The worlds are told also where the storage is in trouble: that is when one wants another. */
export async function listScenarios(
  _: SandboxInput<'listScenarios'>,
  { store }: Surroundings,
): Promise<SandboxReply<'listScenarios'>> {
  const world = await store
    .read((tx) => tx.objectStore('world').get('world'))
    .catch(() => undefined)
  const scenarios = await allScenarios()
  return {
    data: scenarios.map(({ name, title, story, usualSize = null }) => ({
      name,
      title,
      story,
      size: usualSize,
    })),
    current: scenarios.find(({ name }) => name === world?.scenario)?.name ?? null,
  }
}
