// Replies judged by the types that the published client declares: the compiler reads both.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const packageFile = join(root, 'node_modules/@adyen/api-library/package.json')

/** The version of the client whose types judge. */
export const { version: clientVersion }: { version: string } = JSON.parse(
  readFileSync(packageFile, 'utf8'),
)

/** One reply, as it came over the wire, and what it must be, as a type of the client. */
export type Reply = { call: string; declared: string; body: unknown }

/**
 * A client reads dates and enumerations out of texts. What it reads as a date comes as one with a
 * time; what it reads as an enumeration comes as one of its values.
 */
const preamble = `
import type * as client from '@adyen/api-library'
type Instant = \`\${number}-\${number}-\${number}T\${number}:\${number}:\${string}\`
type Wire<T> =
  T extends Date ? Instant
  : T extends string ? \`\${T}\`
  : T extends (infer Item)[] ? Wire<Item>[]
  : T extends object ? { [Field in keyof T]: Wire<T[Field]> }
  : T
type Promised<Method extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Method>>
`
const errorLine = /^replies\.ts\((\d+),\d+\): error TS\d+: (.*)$/

/**
 * Writes every reply down as a constant of its type and lets the compiler say what is wrong:
 * fields that are unknown, missing or mistyped. In one reply it may name only the worst of them.
 */
export function wrongByTypes(replies: readonly Reply[]): string[] {
  const folder = mkdtempSync(join(ensured('test-results'), 'replies-'))
  const head = preamble.split('\n')
  const lines = replies.map(
    ({ declared, body }, index) =>
      `export const reply${index}: Wire<${declared}> = ${JSON.stringify(body)}`,
  )
  const config = {
    extends: join(root, 'tsconfig.json'),
    include: ['replies.ts'],
    compilerOptions: { noUnusedLocals: false },
  }
  writeFileSync(join(folder, 'replies.ts'), [...head, ...lines].join('\n'))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '--project', '.', '--pretty', 'false'],
    { cwd: folder, encoding: 'utf8' },
  )
  rmSync(folder, { recursive: true })
  if (status === 0) return []
  const said = stdout.split('\n').flatMap((line) => {
    const [, number, message] = errorLine.exec(line) ?? []
    const reply = replies[Number(number) - 1 - head.length]
    return reply ? [`${reply.call}: ${message}`] : []
  })
  if (said.length === 0) throw new Error(`The compiler failed: ${stdout}${stderr}`)
  return said
}

function ensured(name: string): string {
  const folder = join(root, name)
  mkdirSync(folder, { recursive: true })
  return folder
}
