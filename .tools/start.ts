// `npm start`: builds the product and serves it; .tools/serving.ts says with which options.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

import { buildFolder, root } from './build-folder.ts'
import { serve } from './listen.ts'
import { readServing } from './serving.ts'
import { orStop, stop } from './stop.ts'

// Whoever mistyped one of them need not wait for a build to hear of it.
const serving = orStop(() => readServing(process.argv.slice(2)))
if (!isWritable(root)) {
  stop(
    `${root} cannot be written, so nothing can be built in it. Copy the project to where you may ` +
      `write, or serve a build made elsewhere: DIST=<its folder> npm run serve`,
  )
}
const vite = ['build', '--base', serving.base, '--logLevel', 'warn']
const { status } = spawnSync('vite', vite, { stdio: 'inherit' })
if (status === 0) await serve(serving, buildFolder)
else process.exitCode = 1

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
