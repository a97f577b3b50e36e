#!/usr/bin/env node
// `simulator`: the command of the package. It serves the built product that lies beside it.
import { join } from 'node:path'

import { anyBase } from './any-base.ts'
import { serve } from './listen.ts'
import { readServing } from './serving.ts'
import { orStop, stop } from './stop.ts'

const usage = `Usage: simulator serve [options]

  --backend <kind>   worker: in the page, shown by a service worker (the default)
                     page: in the page alone
                     http: in this server, for routes, recordings and other clients
  --port <number>    4173 unless it is said; 0 takes any that is free
  --base <path>      the path below which it is served: /
  --scenario <name>  the world that everybody begins with: everyday
  --host <name>      a name by which others may ask; without one, this machine alone can`

const [command, ...args] = process.argv.slice(2)
if (command === 'serve') {
  const serving = orStop(() => readServing(args))
  await serve(serving, join(import.meta.dirname, 'site'), anyBase(serving.base))
} else if (command === undefined || command === '--help' || command === 'help') console.log(usage)
else stop(`There is no command “${command}”.\n\n${usage}`)
