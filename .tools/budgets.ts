// What the first page may weigh, gzipped, and how many scripts it takes, for size-limit.
//
// The files are read from Vite's manifest.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { buildFolder } from './build-folder.ts'

type Chunk = {
  file: string
  name?: string
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
}
type Manifest = Record<string, Chunk>

const manifest: Manifest = JSON.parse(
  readFileSync(join(buildFolder, '.vite/manifest.json'), 'utf8'),
)

/** What the list page needs before it can show its rows: all of it comes at once. */
const listPage = [named('first-page')]
const backend = [named('browser')]

/** The key of the chunk that vite.config.ts gathers under this name. */
function named(name: string): string {
  const found = Object.keys(manifest).find((key) => manifest[key]?.name === name)
  if (found === undefined) throw new Error(`The build has no chunk named ${name} any more`)
  return found
}

function chunkOf(name: string): Chunk {
  const chunk = manifest[name]
  if (chunk) return chunk
  throw new Error(`The build has no chunk ${name}, only ${Object.keys(manifest).join(', ')}`)
}

/** These chunks and all that they import, at once or later, but for what `stop` holds. */
function reach(names: string[], imports: 'at once' | 'ever', stop: Set<string>): Set<string> {
  const reached = new Set<string>()
  const visit = (name: string) => {
    if (reached.has(name) || stop.has(name)) return
    reached.add(name)
    const chunk = chunkOf(name)
    for (const next of chunk.imports ?? []) visit(next)
    if (imports === 'ever') for (const next of chunk.dynamicImports ?? []) visit(next)
  }
  for (const name of names) visit(name)
  return reached
}

function paths(files: Iterable<string>): string[] {
  const folder = relative(import.meta.dirname, buildFolder)
  return [...new Set(files)].map((file) => join(folder, file))
}

// The door is a part of the backend that comes first: it is the page's own script.
const door = reach([named('door')], 'at once', new Set())
const atFirst = reach(listPage, 'at once', door)
/** Read before there is a page, and only where the address is a link that starts a world. */
const ofLinks = ['src/app/follow-link.tsx']
// What pages load as well is theirs, even where the backend needs it first.
const ofPages = reach([...listPage, ...ofLinks], 'ever', new Set([...door, ...backend]))
const others = new Set([...ofPages, ...listPage])
const backendAtFirst = reach([...door, ...backend], 'at once', others)
// Whoever practises and whoever tests asks it, and no page before that: it counts by itself.
const sandboxHalf = ['mocks/sandbox/sandbox-api.ts']
const sandboxAlone = reach(sandboxHalf, 'ever', new Set([...others, ...backendAtFirst]))
/** Where a server has the backend, this stands in for all of it; it is never beside it. */
const network = 'mocks/network.ts'
const backendAlone = reach(
  [...door, ...backend],
  'ever',
  new Set([...others, ...sandboxHalf, network]),
)

/** Page, backend and what they share: all scripts that are on their way before there is a list. */
const start = reach([...door, ...listPage, ...backend], 'at once', new Set())
/** Each takes a request. */
const mostFiles = 5
if (start.size > mostFiles) {
  throw new Error(`The first list takes ${start.size} scripts: ${[...start].join(', ')}`)
}

// The page has no script of its own: its entry in the manifest is its style sheet.
const styles = Object.values(manifest).flatMap(({ css = [], file }) =>
  file.endsWith('.css') ? [...css, file] : css,
)

export default [
  {
    name: 'The app, as far as the list page needs it',
    path: paths([...atFirst].map((name) => chunkOf(name).file)),
    limit: '150 kB',
    gzip: true,
  },
  {
    name: 'The simulated backend, as far as the list page needs it',
    path: paths([...backendAtFirst].map((name) => chunkOf(name).file)),
    limit: '45 kB',
    gzip: true,
  },
  {
    name: 'The simulated backend with all that comes late',
    path: paths([...backendAlone].map((name) => chunkOf(name).file)),
    // What no list and no credential asks for lies in a half of its own, which compresses apart; half
    // a kilobyte is what makes two people hard to work with, and two the journal of an
    // exercise, with the form of what it keeps.
    limit: '76 kB',
    gzip: true,
  },
  {
    name: 'What the sandbox itself adds to it',
    path: paths([...sandboxAlone].map((name) => chunkOf(name).file)),
    // Exercises, worlds, files and links of worlds, states that suites arrange; 9 kB of it write the
    // OpenAPI document, 7 of them what makes JSON Schema of schemas, and 5 write runbooks and specs, and
    // one goes back in an exercise.
    limit: '39 kB',
    gzip: true,
  },
  {
    name: 'What stands in for the backend where a server has it',
    path: paths([chunkOf(network).file]),
    limit: '2 kB',
    gzip: true,
  },
  {
    name: 'All scripts before the first list',
    path: paths([...start].map((name) => chunkOf(name).file)),
    limit: '230 kB',
    gzip: true,
  },
  { name: 'Styles', path: paths(styles), limit: '12 kB', gzip: true },
]
