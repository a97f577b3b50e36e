// `npm pack`: builds what a stranger installs into `package`, which needs nothing else to run.
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

import { noBase } from './any-base.ts'
import { root } from './build-folder.ts'

const folder = join(root, 'package')

/** What is made of the project, by the name that it has in the package. */
const programs = { simulator: join(root, '.tools/simulator.ts') }

rmSync(folder, { recursive: true, force: true })
await build({
  root,
  base: noBase,
  logLevel: 'warn',
  // A text would be counted and cut while the build is made; where a script lies, it learns itself.
  define: { 'import.meta.env.BASE_URL': "new URL('..', import.meta.url).pathname" },
  build: { outDir: join(folder, 'site'), emptyOutDir: true },
})
const site = readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' })
for (const name of site) {
  // Half of all bytes, and of no use on one machine.
  if (/\.(br|gz)$/.test(name)) rmSync(join(folder, 'site', name))
}
// Plain JavaScript with all that it imports: Node strips types from no file in node_modules.
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  resolve: {
    alias: { 'tough-cookie': join(root, 'mocks/transport/cookie-jar-stub.ts') },
  },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: folder,
    emptyOutDir: false,
    rolldownOptions: { input: programs, output: { chunkFileNames: 'parts/[name]-[hash].js' } },
  },
})
// The fixtures for Playwright, with their types.
const { status } = spawnSync('tsc', ['-p', 'e2e/kit'], { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exitCode = 1
for (const name of Object.keys(programs)) chmodSync(join(folder, `${name}.js`), 0o755)
