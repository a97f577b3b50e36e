// Holds what runs of one case left behind against each other: all of them must be the same world.
import type { SandboxReply } from '#contract/sandbox.ts'
import type { EngineName } from '#tools/browsers.ts'

/** One procedure, once. It has a failure, or the world that it ended in. */
export type Run = {
  case: string
  engine: EngineName
  timeZone: string
  locale: string
  /** Whether its context was new. */
  isCold?: boolean
  /** From the first request to a list that can be used, and from there to the save. */
  listMs?: number
  procedureMs?: number
  world?: string
  failure?: string
}

export type Verdict = {
  failed: Run[]
  /** Those whose world is another than that of most runs of the same case. */
  differing: { run: Run; differences: string[] }[]
  /** Cases that failed in some runs and not in others. They are among the failed all the same. */
  flaky: string[]
  /** Cases that went well once at most, so that nothing stands beside them. */
  uncompared: string[]
}

/**
 * The world as text, without what is not the world's: how its clock lies to real time, when it was
 * begun by that, and the names that pages make up for their commands, so that one is carried out
 * once. Whose commands they were, and what they said, stays.
 */
export function comparable({ rows, ...file }: SandboxReply<'exportWorld'>): string {
  const [world] = rows['world'] ?? []
  const { clock, ...row }: { clock?: object } = Object(world)
  const commands = (rows['commands'] ?? []).map((command) => {
    const { key, ...rest }: { key?: unknown } = Object(command)
    return JSON.stringify({ ...rest, by: String(key).split(' ')[0] })
  })
  const own = { ...row, bornAt: 0, clock: { ...clock, shiftMs: 0 } }
  const kept = { ...rows, world: [own], commands: commands.toSorted() }
  return JSON.stringify({ ...file, rows: kept })
}

/** A failed run is never made again: what fails now and then has failed. */
export function judge(runs: Run[]): Verdict {
  const verdict: Verdict = { failed: [], differing: [], flaky: [], uncompared: [] }
  for (const [name, ofCase] of Map.groupBy(runs, (run) => run.case)) {
    const done = ofCase.filter(({ failure }) => failure === undefined)
    const failed = ofCase.filter(({ failure }) => failure !== undefined)
    verdict.failed.push(...failed)
    if (failed.length > 0 && done.length > 0) verdict.flaky.push(name)
    if (done.length < 2) verdict.uncompared.push(name)
    const byWorld = [...Map.groupBy(done, ({ world }) => world ?? '')]
    const [usual, ...others] = byWorld.toSorted(([, one], [, other]) => other.length - one.length)
    for (const [world, some] of others) {
      const differences = differencesOf(usual?.[0] ?? '', world)
      verdict.differing.push(...some.map((run) => ({ run, differences })))
    }
  }
  return verdict
}

/** What of two texts of JSON is not the same, each with its place. */
function differencesOf(one: string, other: string): string[] {
  return compare(JSON.parse(one), JSON.parse(other), '')
}

function compare(one: unknown, other: unknown, place: string): string[] {
  if (isTree(one) && isTree(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...names].flatMap((name) =>
      compare(Object(one)[name], Object(other)[name], place === '' ? name : `${place}.${name}`),
    )
  }
  if (Object.is(one, other)) return []
  return [`${place}: ${brief(one)} in most runs, here ${brief(other)}`]
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
