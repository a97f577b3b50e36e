// Proves that lint refuses what the house forbids: one throw-away file for each rule, one run.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'lint-'))

type Case = readonly [rule: string, path: string, source: string]

const importsUpwards: Case[] = (
  [
    ['src/contract/up.ts', '#domain/key.ts'],
    ['src/contract/package.ts', 'react'],
    ['src/domain/up.ts', '#api/call.ts'],
    ['src/domain/package.ts', 'react'],
    ['src/domain/parent.ts', '../contract/key.ts'],
    ['src/ui/up.ts', '#domain/key.ts'],
    ['src/ui/package.ts', 'react-router'],
    ['src/api/up.ts', '#domain/key.ts'],
    ['src/api/package.ts', 'react'],
    ['src/page/up.ts', '#list/list-page.tsx'],
    ['src/page/package.ts', '@radix-ui/react-dialog'],
    ['src/listing/up.ts', '#list/list-page.tsx'],
    ['src/listing/beside.ts', '#saving/use-save.ts'],
    ['src/list/beside.ts', '#activity/list.ts'],
    ['src/activity/beside.ts', '#list/list-page.tsx'],
    ['src/tester/up.ts', '#app/routes.ts'],
    ['src/training/backend.ts', '#mocks/database/store.ts'],
    ['src/app/backend.ts', '#mocks/browser.ts'],
    ['src/app/package.ts', 'msw'],
    ['src/app/gallery.ts', '#gallery/gallery.tsx'],
    ['src/gallery/up.ts', '#app/shell.tsx'],
    ['src/gallery/beside.ts', '#list/list-page.tsx'],
    ['src/gallery/package.ts', 'react-router'],
    ['mocks/up.ts', '#page/paths.ts'],
    ['mocks/client.ts', '#api/call.ts'],
    ['mocks/package.ts', 'react'],
    ['mocks/judge.ts', '@adyen/api-library'],
    ['src/domain/values/room.ts', '#domain/keys/secret.ts'],
    ['src/domain/keys/beside.ts', '#domain/roles/role.ts'],
    ['src/domain/changes/room.ts', '#domain/permission/permission.ts'],
    ['src/domain/permission/beside.ts', '#domain/calls/access.ts'],
    ['src/domain/calls/room.ts', '#domain/callers/caller.ts'],
    ['src/domain/values/top.ts', '#domain/top.ts'],
    ['mocks/transport/room.ts', '#mocks/database/store.ts'],
    ['mocks/database/room.ts', '#mocks/commands/audit.ts'],
    ['mocks/commands/room.ts', '#mocks/scenarios/seed.ts'],
    ['mocks/scenarios/room.ts', '#mocks/sandbox/clock.ts'],
    ['mocks/customer-area/beside.ts', '#mocks/provider-apis/answer.ts'],
    ['mocks/sandbox/top.ts', '#mocks/backend.ts'],
    ['e2e/parent.ts', '../src/domain/key.ts'],
    ['e2e/kit/stranger.ts', '#contract/fault.ts'],
  ] as const
).map(([path, specifier]) => ['floors', path, `import x from '${specifier}'`])

const importsInOtherWords: Case[] = [
  ['floors', 'src/app/dynamic.ts', `void import('#mocks/browser.ts')`],
  ['floors', 'src/ui/type.ts', `import type { Key } from '#domain/key.ts'`],
  ['floors', 'src/ui/inline-type.ts', `export type A = import('#api/a.ts').A`],
  ['floors', 'src/ui/again.ts', `export { a } from '#api/a.ts'`],
  ['floors', 'src/ui/everything.ts', `export * from '#api/a.ts'`],
]

const ambient: Case[] = (
  [
    ['no-restricted-properties', 'now', 'Date.now()'],
    ['no-restricted-properties', 'performance', 'performance.now()'],
    ['no-restricted-properties', 'random', 'Math.random()'],
    ['no-restricted-properties', 'uuid', 'crypto.randomUUID()'],
    ['no-ambient-date', 'date', 'new Date()'],
  ] as const
).flatMap(([rule, name, call]): Case[] => [
  [rule, `src/domain/${name}.ts`, `export const a = ${call}`],
  [rule, `mocks/${name}.ts`, `export const a = ${call}`],
])

const late: Case[] = [
  ['late-parts', 'src/page/late.ts', `export const a = () => import('./two.ts')`],
  [
    'late-parts',
    'src/page/lazy.tsx',
    `import { lazy } from 'react'\nexport const A = lazy(() => import('./two.ts'))`,
  ],
  ['late-parts', 'mocks/late.ts', `export const a = async () => (await import('./ambient.ts')).a`],
]

const component = (body: string) =>
  `import { useEffect, useState } from 'react'\nexport function A(p: { n: number }) {\n${body}\n}`

const slow: Case[] = [
  [
    'linear-patterns',
    'src/domain/trade.ts',
    String.raw`export const a = /^(.*:)?([\d.]*\.[\d.]*)$/`,
  ],
  ['linear-patterns', 'mocks/move.ts', String.raw`export const a = /\s+$/`],
  ['linear-patterns', 'src/ui/power.ts', 'export const a = /^(a*)*b/'],
  ['linear-patterns', 'src/page/made.ts', 'export const a = (b: string) => new RegExp(b)'],
]

const style: Case[] = [
  ['no-restricted-globals', 'src/domain/page.ts', 'export const t = document.title'],
  ['no-restricted-globals', 'src/domain/net.ts', `export const f = () => fetch('/')`],
  ['no-floating-promises', 'src/api/floating.ts', 'async function f() {}\nf()'],
  ['no-explicit-any', 'src/api/any.ts', 'export const a: any = 1'],
  ['no-non-null-assertion', 'src/api/bang.ts', `export const a = process.env['A']!`],
  ['no-unsafe-type-assertion', 'src/api/as.ts', 'export const f = (a: unknown) => a as string'],
  ['no-cycle', 'src/page/one.ts', `import { b } from '#page/two.ts'\nexport const a = () => b`],
  ['no-default-export', 'src/page/default.ts', 'export default 1'],
  ['max-lines', 'src/page/long.ts', '\n'.repeat(300)],
  ['filename-case', 'src/page/CamelCase.ts', ''],
  ['no-console', 'src/page/log.ts', `console.log('')`],
  ['no-nested-ternary', 'src/page/t.ts', 'export const f = (a: number) => (a ? 1 : a ? 2 : 3)'],
  ['no-shadow', 'src/page/shadow.ts', 'export const a = 1\nexport const f = (a: number) => a'],
  ['hooks', 'src/page/hook.tsx', component('if (p.n) return null\nuseState(0)')],
  ['exhaustive-deps', 'src/page/deps.tsx', component('useEffect(() => alert(p.n), [])')],
  [
    'no-rethrow',
    'src/users/unseen.ts',
    'export const f = (act: () => void) => {\n  try {\n    act()\n  } catch (cause) {\n    throw cause\n  }\n}',
  ],
  ['no-sentence-codes', 'src/page/is.ts', `export const f = (e: Error) => e.message === 'No.'`],
  [
    'no-sentence-codes',
    'src/page/case.ts',
    `export function f(e: Error) {\n  switch (e.message) {\n    case 'No.':\n      return 1\n    default:\n      return 2\n  }\n}`,
  ],
  [
    'no-sentence-codes',
    'src/page/table.ts',
    `const roles: Record<string, string> = {}\nexport const f = (sentence: string) => roles[sentence]`,
  ],
  [
    'no-sentence-codes',
    'src/page/part.ts',
    `export const f = (e: Error) => e.message.includes('No')`,
  ],
  [
    'no-sentence-codes',
    'mocks/among.ts',
    `export const f = (all: string[], e: { detail: string }) => all.includes(e.detail)`,
  ],
  ['trim-text', 'src/page/ends.ts', `export const f = (text?: string) => text?.trim()`],
  ['trim-text', 'mocks/database/ends.ts', `export const f = (text: string) => text.trim()`],
  ['trim-text', 'src/tester/start.ts', `export const f = (text: string) => text.trimStart()`],
  ['alt-text', 'src/page/picture.tsx', 'export const I = () => <img src="a.png" />'],
  [
    'no-focused-tests',
    'src/page/only.test.ts',
    `import { test } from 'vitest'\ntest.only('', () => {})`,
  ],
  ['expect-expect', 'src/page/empty.test.ts', `import { test } from 'vitest'\ntest('', () => {})`],
]

const allowed: (readonly [path: string, source: string])[] = [
  ['src/contract/key.ts', `import * as z from 'zod/mini'\nexport const key = z.string()`],
  ['src/domain/key.ts', `export { key } from '#contract/key.ts'`],
  ['src/domain/key.test.ts', `import { now } from 'vitest'\nexport const a = now(Date.now())`],
  ['src/page/seven.ts', `import { b } from './two.ts'\nexport const seven = () => b`],
  [
    'src/app/later.ts',
    `import { latePart } from './seven.ts'\nexport const a = latePart(async () => (await import('#clock/page.tsx')).A)`,
  ],
  ['src/app/routes.tsx', `import x from '#clock/page.tsx'\nexport { x }`],
  ['src/gallery/widget.ts', `import { b } from '#ui/button.tsx'\nexport const a = () => b`],
  ['src/main.tsx', `export const backend = () => import('#mocks/ambient.ts')`],
  ['src/domain/values/three.ts', 'export const three = 3'],
  [
    'src/domain/callers/room.ts',
    `import { three } from '#domain/values/three.ts'\nexport const four = three + 1`,
  ],
  [
    'src/domain/values/room.test.ts',
    `import { four } from '#domain/callers/room.ts'\nexport const five = four + 1`,
  ],
  [
    'mocks/sandbox/room.ts',
    `import { three } from '#domain/values/three.ts'\nexport const six = three * 2`,
  ],
  ['mocks/top.ts', `import { six } from '#mocks/sandbox/room.ts'\nexport const seven = six + 1`],
  ['mocks/ambient.ts', 'export const realTime = () => Date.now() + Math.random()'],
  ['src/users/list.ts', `export { useAddress } from '#listing/use-address.ts'`],
  ['src/domain/linear.ts', String.raw`export const a = /^[\s\p{Cf}]*[=+]|\b(a|b)(\(s\))?$/u`],
  [
    'src/page/said.ts',
    `export const f = (e: { message?: string }) => (e.message === undefined ? [] : [e.message])`,
  ],
  ['src/domain/written.ts', 'export const text = (at: number) => new Date(at).toISOString()'],
]

const refused = [...importsUpwards, ...importsInOtherWords, ...late, ...ambient, ...slow, ...style]
const found = new Map<string, string[]>()

function write(path: string, source: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), source)
}

type Report = { diagnostics: { code: string; filename: string }[] }

beforeAll(() => {
  for (const name of ['.oxlintrc.json', '.tools/lint-rules.ts', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, name), join(folder, name))
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [, path, source] of refused) write(path, `// A promise.\n${source}`)
  for (const [path, source] of allowed) write(path, `// A promise.\n${source}`)
  write(
    'src/page/two.ts',
    `// Closes the circle.\nimport type { a } from './one.ts'\nexport const b: typeof a | 1 = 1`,
  )
  write('src/page/bare.ts', 'export const a = 1')
  const oxlint = join(root, 'node_modules/.bin/oxlint')
  const run = spawnSync(oxlint, ['-f', 'json', 'src', 'mocks', 'e2e'], { cwd: folder })
  const report: Report = JSON.parse(run.stdout.toString())
  for (const { filename, code } of report.diagnostics) {
    const rule = /\((.*)\)/.exec(code)?.[1] ?? code
    found.set(filename, [...(found.get(filename) ?? []), rule])
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('lint', () => {
  test.each(refused)('%s is refused in %s', (rule, path) => {
    expect(found.get(path)).toContain(rule)
  })

  test('a file without a promise in its first line is refused', () => {
    expect(found.get('src/page/bare.ts')).toEqual(['promise'])
  })

  test.each(allowed)('nothing is wrong with %s', (path) => {
    expect(found.get(path)).toBeUndefined()
  })
})
