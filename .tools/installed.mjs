// Runs a command once the dependencies are there: `node .tools/installed.mjs vite build`.
//
// This file runs on whatever Node the machine has (20.19 and newer). The command does not: it is
// looked up only after the install, so `node` is then the one of node_modules/.bin. A shell would
// remember the machine's, which it found first; that is why this is no `a && b` in package.json.
import { spawn, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** When a file was last written, in epoch milliseconds; 0 where there is none. */
const writtenAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

// npm writes this list last: after an install that broke off it is missing.
if (writtenAt('node_modules/.package-lock.json') < writtenAt('package-lock.json')) {
  console.log('$ npm ci')
  // Errors only: the warnings are about the Node of the machine, which the install replaces.
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

const [command = 'node', ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: 'inherit' })
child.on('exit', (code) => process.exit(code ?? 1))
// A terminal sends Ctrl-C to the command as well; whoever stops this process alone means both.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill())
// npm hands a signal to the shell that it started, and that one dies without handing it on. Then
// only the change of parent tells that nobody is left who wanted the command.
const parent = process.ppid
setInterval(() => process.ppid !== parent && child.kill(), 500).unref()
