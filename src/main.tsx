// Starts the simulated backend, then the app: the only file of src that knows there are mocks.
import { createRoot } from 'react-dom/client'

import { configureClient } from '#api/call.ts'
import { createQueryClient } from '#api/query-client.ts'
import { App } from '#app/app.tsx'
import { createRouter, firstPageLoaded } from '#app/routes.tsx'
import { hush } from '#page/announcement.tsx'
import { StartFailure } from '#app/start-failure.tsx'
import { clearWayForMsw } from '#mocks/before-msw.ts'
import { expectPart, loadAheadWhenIdle, loadPart } from '#page/load-part.ts'

const base = import.meta.env.BASE_URL

// `?wait-for-worker` lets the first request wait for the service worker, so that suites which watch
// the network see every request. Nobody else waits: until then the page answers itself.
const isWorkerAwaited = new URLSearchParams(location.search).has('wait-for-worker')

clearWayForMsw()
const backend = loadPart(() => import('#mocks/transport/browser.ts')).then(({ startBackend }) =>
  startBackend(base, isWorkerAwaited),
)

configureClient({
  baseUrl: new URL(base, location.origin).href,
  transport: async (request) => (await backend)(request),
  onCommand: hush,
})

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') ?? document.body)
  const queryClient = createQueryClient()
  const router = createRouter(queryClient)
  try {
    await backend
  } catch (cause) {
    root.render(<StartFailure cause={cause} />)
    return
  }
  // The static first paint of index.html stays until there is a page to replace it with.
  await firstPageLoaded(router)
  expectPart(async () => (await import('#mocks/transport/browser.ts')).loadLateParts())
  root.render(<App queryClient={queryClient} router={router} />)
  loadAheadWhenIdle()
}

void start()
