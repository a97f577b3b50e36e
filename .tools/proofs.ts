// Says after a run of the rule tests which proofs of conformance it had, also to `npm test`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter } from 'vitest/node'

/** What a test says of itself that proves conformance: an annotation of one of these types. */
const proofs = ['client types', 'OpenAPI documents']

/** Writes the line down at `path` as well. Says nothing after a run without any of these tests. */
export function proofsReporter(path: string): Reporter {
  return {
    onTestRunEnd(modules) {
      const passed = modules.flatMap(({ children }) => [...children.allTests('passed')])
      const annotations = passed.flatMap((test) => test.annotations())
      if (!annotations.some(({ type }) => proofs.includes(type))) return
      const said = proofs.map((proof) => {
        const found = annotations.filter(({ type }) => type === proof)
        const names = new Set(found.map(({ message }) => message))
        return `${proof} (${[...names].join(', ') || 'none here'})`
      })
      const line = `Conformance: ${said.join(', ')}`
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, line)
      console.log(`\n${line}`)
    },
  }
}
