// The table that a whole run of `npm run certify` leaves in the README.
import type { Run, Verdict } from '#flows/certify/verdict.ts'

import { engineNames, type EngineName } from './browsers.ts'
import { tableOf } from './readme-table.ts'

/** Why this result must not stand in the README; nothing where it may. */
export function whyNoTable({ failed, differing, uncompared }: Verdict): string | undefined {
  if (failed.length > 0) return `${failed.length} runs failed`
  if (differing.length > 0) return `${differing.length} runs ended in another world`
  if (uncompared.length > 0) return `${uncompared.length} procedures were not compared`
  return undefined
}

/** A line for each engine. Times are in milliseconds, the median first, then what 95 % stay within. */
export function certificateOf(
  runs: Run[],
  { failed, differing }: Verdict,
  versions: Partial<Record<EngineName, string>>,
): string {
  const rows = engineNames.map((engine) => {
    const own = runs.filter((run) => run.engine === engine)
    const ofIt = (run: Run) => run.engine === engine
    return [
      versions[engine] ?? engine,
      own.length,
      failed.filter(ofIt).length,
      differing.filter(({ run }) => ofIt(run)).length,
      ...spread(own.flatMap(({ isCold, listMs }) => (isCold && listMs) || [])),
      ...spread(own.flatMap(({ procedureMs }) => procedureMs ?? [])),
    ]
  })
  const heads = ['Engine', 'Runs', 'Failed', 'Other worlds', 'Cold list, ms', '95 %']
  return tableOf([[...heads, 'Procedure, ms', '95 %'], ...rows])
}

function spread(times: number[]): string[] {
  const inOrder = times.toSorted((one, other) => one - other)
  return [0.5, 0.95].map((share) => inOrder[Math.floor(inOrder.length * share)]?.toFixed(0) ?? '')
}
