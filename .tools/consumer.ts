// `npm run test:consumer`: packs the project and lets a stranger's project install and use it.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { delimiter, join } from 'node:path'

import { root } from './build-folder.ts'
import { findDriver, needBrowser } from './browsers.ts'
import { stop } from './stop.ts'

const folder = join(root, 'test-results/consumer')
const project = join(folder, 'project')

/** How long it may take a stranger to install the package and to run all of it, in seconds. */
const mostSeconds = 60

/** A stranger has no tools of this project, and the machine's Node. */
const path = (process.env['PATH'] ?? '').split(delimiter)
const elsewhere = path.filter((one) => !one.includes('node_modules'))
const env = {
  ...process.env,
  PATH: [join(project, 'node_modules/.bin'), ...elsewhere].join(delimiter),
  CHROMIUM_PATH: needBrowser('chromium'),
  CHROMEDRIVER_PATH: findDriver() ?? '',
  PORT: process.env['CONSUMER_PORT'] ?? '4178',
}

function run(command: string, args: string[], cwd: string): void {
  console.log(`$ ${command} ${args.join(' ')}`)
  const { status, error } = spawnSync(command, args, { cwd, env, stdio: 'inherit' })
  if (status !== 0) stop(`${command} ${args.join(' ')} failed: ${error ?? status}`)
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
// The build is made by the Node of the project; packing alone needs none of it.
const built = spawnSync('node', ['.tools/package.ts'], { cwd: root, stdio: 'inherit' })
if (built.status !== 0) stop('The package was not built')
run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root)
const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
const startedAt = performance.now()
cpSync(join(root, 'e2e/consumer'), project, { recursive: true })
const packages = [
  '@playwright',
  'playwright',
  'playwright-core',
  'puppeteer-core',
  'selenium-webdriver',
]
// What it names besides the package is linked below: without the network npm could not find it.
writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
run('npm', ['install', '--offline', '--no-audit', '--silent', join(folder, tarball)], project)
for (const name of packages) {
  symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name))
}

run('node', ['node_modules/@playwright/test/cli.js', 'test'], project)

const server = spawn('simulator', ['serve', '--backend', 'http', '--port', '0'], {
  cwd: project,
  env,
})
try {
  const [line] = await once(server.stdout, 'data')
  const [, simulator = ''] = /^Serving (\S+)/.exec(String(line)) ?? []
  Object.assign(env, { SIMULATOR: simulator })
  run('node', ['puppeteer.mjs'], project)
  run('node', ['selenium.mjs'], project)
  run('python3', [join(root, 'e2e/recipes/python.py')], project)
  run('bash', [join(root, 'e2e/recipes/curl.sh')], project)
} finally {
  server.kill()
}

const seconds = (performance.now() - startedAt) / 1000
console.log(`From the package to the end of all of it: ${seconds.toFixed(1)} s`)
// A machine that is busy with something else is slow, not wrong.
const isBusy = Number(loadavg()[0]) > 2 * cpus().length
if (seconds > mostSeconds && !isBusy) stop(`It may take ${mostSeconds} s`)
