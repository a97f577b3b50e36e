// `npm run serve`: serves the product that was built, as .tools/serving.ts says.
import { buildFolder } from './build-folder.ts'
import { serve } from './listen.ts'
import { readServing } from './serving.ts'
import { orStop } from './stop.ts'

await serve(
  orStop(() => readServing(process.argv.slice(2))),
  buildFolder,
)
