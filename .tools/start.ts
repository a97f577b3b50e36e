// `npm start`: builds the product and serves it; `--base /x/` or BASE_PATH puts it below a path.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

import { basePath } from './base-path.ts'
import { root } from './build-folder.ts'
import { serve, servedPort } from './serve.ts'
import { orStop, stop } from './stop.ts'

// Whoever mistyped one of them need not wait for a build to hear of it.
const { base, port } = orStop(() => ({ base: basePath(), port: servedPort() }))
if (!isWritable(root)) {
  stop(
    `${root} cannot be written, so nothing can be built in it. Copy the project to where you may ` +
      `write, or serve a build made elsewhere: DIST=<its folder> npm run serve`,
  )
}
const vite = ['build', '--base', base, '--logLevel', 'warn']
const { status } = spawnSync('vite', vite, { stdio: 'inherit' })
if (status === 0) serve(base, port)
else process.exitCode = 1

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
