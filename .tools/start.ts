// `npm start`: builds the product and serves it; `--base /x/` or BASE_PATH puts it below a path.
import { spawnSync } from 'node:child_process'

import { basePath } from './base-path.ts'
import { serve } from './serve.ts'

const base = basePath()
const vite = ['build', '--base', base, '--logLevel', 'warn']
const { status } = spawnSync('vite', vite, { stdio: 'inherit' })
if (status === 0) serve(base)
else process.exitCode = 1
