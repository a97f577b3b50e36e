// Works on the storage as a whole: shows what is there, and starts another world in its place.
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import { shorten } from '#domain/values/plain-text.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import { invalid } from '#mocks/transport/problem.ts'
import { seed } from '#mocks/scenarios/seed.ts'
import { allScenarios, scenarioNamed } from '#mocks/scenarios/worlds.ts'

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

/** A storage that cannot be written is removed and made anew. */
export async function freshStart(
  { body }: SandboxInput<'freshStart'>,
  { store, realTime, onCommit }: Surroundings,
): Promise<SandboxReply<'freshStart'>> {
  const name = body.scenario ?? 'everyday'
  const scenario = await scenarioNamed(name)
  if (!scenario) {
    const known = (await allScenarios()).map((one) => one.name).join(', ')
    const message = `There is no scenario “${shorten(name)}”. There are: ${known}.`
    throw invalid([{ name: 'scenario', value: name, message }])
  }
  if (body.size !== undefined && scenario.usualSize === undefined) {
    const message = `The world “${name}” has one size. Leave out size, or choose the world “crowded”.`
    throw invalid([{ name: 'size', value: String(body.size), message }])
  }
  const build = () => store.write((tx) => seed(tx, scenario, realTime(), body.size))
  await build().catch(async () => {
    await store.destroy()
    await build()
  })
  onCommit()
  return { scenario: name }
}
