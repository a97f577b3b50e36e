// What the first page must not carry, found by following its imports.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

import { root } from './build-folder.ts'

const { imports }: { imports: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)

/** Imports and exports that a build follows at once: no types, and nothing that comes late. */
const atOnce = /^(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm

/** A file of the project that is imported, or the name of a package. */
function resolve(name: string, from: string): { file: string } | { package: string } {
  if (name.startsWith('.')) return { file: join(dirname(from), name) }
  const [prefix] = Object.entries(imports).filter(([key]) => name.startsWith(key.slice(0, -1)))
  if (!prefix) return { package: name }
  const [key, path] = prefix
  return { file: join(root, path.slice(0, -1), name.slice(key.length - 1)) }
}

/** Each package that is reached at once, with the files that lead there. */
function packagesFrom(entry: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const seen = new Set<string>()
  const visit = (file: string, way: string[]) => {
    if (seen.has(file) || !/\.tsx?$/.test(file)) return
    seen.add(file)
    const here = [...way, file.slice(root.length + 1)]
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(atOnce)) {
      const imported = resolve(name, file)
      if ('file' in imported) visit(imported.file, here)
      else if (!found.has(imported.package)) found.set(imported.package, here)
    }
  }
  visit(join(root, entry), [])
  return found
}

test('The first page carries no schemas: only the backend has need of them at once', () => {
  const ofPage = packagesFrom('src/app/start.tsx')
  expect([...ofPage.keys()]).toContain('react-router')
  expect(ofPage.get('zod/mini')).toBeUndefined()
  // The walk would have found them.
  expect(packagesFrom('mocks/browser.ts').has('zod/mini')).toBe(true)
})
