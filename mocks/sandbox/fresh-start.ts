// Starts a world in place of the one that is here: which one, as of when, and as whom one goes on.
import type { SandboxInput, SandboxReply } from '#contract/sandbox.ts'
import type { InvalidField } from '#contract/problem.ts'
import type { Clock } from '#contract/world-clock.ts'
import { placeAsked } from '#domain/permission/asked-place.ts'
import { applyMove, realClock } from '#domain/values/clock.ts'
import { readInstant } from '#domain/values/given-instant.ts'
import { shorten } from '#domain/values/plain-text.ts'
import type { Surroundings } from '#mocks/commands/command.ts'
import type { WriteTx } from '#mocks/database/store.ts'
import { everyday } from '#mocks/scenarios/everyday.ts'
import { replaceWorld } from '#mocks/scenarios/replace-world.ts'
import type { Scenario } from '#mocks/scenarios/scenario.ts'
import { seed } from '#mocks/scenarios/seed.ts'
import { allScenarios, scenarioNamed } from '#mocks/scenarios/worlds.ts'
import { invalid } from '#mocks/transport/problem.ts'

type Body = SandboxInput<'freshStart'>['body']

/** All that is wrong is refused at once, and before anything is lost. */
export async function freshStart(
  { body }: SandboxInput<'freshStart'>,
  surroundings: Surroundings,
): Promise<SandboxReply<'freshStart'>> {
  const { realTime } = surroundings
  const { scenario = everyday, refusals } = await readScenario(body)
  const read = readClock(body, realTime())
  if ('refusals' in read) refusals.push(...read.refusals)
  // A world of any size has the same people and accounts.
  const place = placeAsked(body, scenario.build(realTime(), 1))
  if ('refusals' in place) refusals.push(...place.refusals)
  if (refusals.length > 0 || 'refusals' in read || 'refusals' in place) throw invalid(refusals)

  const build = (tx: WriteTx) => seed(tx, scenario, realTime(), body.size, read.clock)
  const isFormerKept = await replaceWorld(surroundings, build, body.mustKeep)
  const isAsked = [body.as, body.account, body.environment].some((one) => one !== undefined)
  return { scenario: scenario.name, isFormerKept, ...(isAsked && { identity: place.identity }) }
}

/** The world of this name, or why there is none. Throws for a name that no world has. */
export async function readScenario({ scenario: name = everyday.name, size }: Body): Promise<{
  scenario: Scenario | undefined
  refusals: InvalidField[]
}> {
  const scenario = await scenarioNamed(name)
  const refusals: InvalidField[] = []
  if (!scenario) {
    const known = (await allScenarios()).map((one) => one.name).join(', ')
    const message = `There is no scenario “${shorten(name)}”. There are: ${known}.`
    refusals.push({ name: 'scenario', value: name, message })
  } else if (size !== undefined && scenario.usualSize === undefined) {
    const message = `The world “${name}” has one size. Leave out size, or choose the world “crowded”.`
    refusals.push({ name: 'size', value: String(size), message })
  }
  return { scenario, refusals }
}

/** The clock that the world begins with, and that says as of when it is built. */
function readClock(
  { now, freeze = false }: Body,
  realNow: number,
): { clock: Clock } | { refusals: InvalidField[] } {
  if (now === undefined) {
    return { clock: freeze ? applyMove(realClock, { move: 'freeze' }, realNow) : realClock }
  }
  const read = readInstant(now)
  if ('at' in read)
    return { clock: applyMove(realClock, { move: 'set', ...read, freeze }, realNow) }
  return { refusals: [{ name: 'now', value: String(now), message: read.refusal }] }
}
