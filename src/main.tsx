// Opens the door to the simulated backend, then starts the app: the only file of src that knows mocks.
import type { startBackend as startInPage } from '#mocks/browser.ts'
import { clearWayForMsw } from '#mocks/transport/before-msw.ts'
import { openDoor } from '#mocks/transport/door.ts'
import { during } from './api/open-work.ts'
import { isLink } from './contract/link-parameters.ts'
import { told } from './contract/served.ts'
import { askWhatIsLacking } from './page/parts/checked-import.ts'
import { loadPart } from './page/parts/load-part.ts'
import { isOnServer } from './page/on-server.ts'

import { standInForMissing } from './missing-abilities.ts'
import { allowTranslation } from './translated-page.ts'

const base = import.meta.env.BASE_URL

allowTranslation()

/** In the page, unless the server that it came from answers. */
function loadBackend(): Promise<{ startBackend: typeof startInPage }> {
  if (isOnServer()) return import('#mocks/network.ts')
  return told('scenario') ? import('#mocks/named-world.ts') : import('#mocks/browser.ts')
}

function start(): void {
  // `?wait-for-worker` lets the first request wait for the service worker, so that suites which watch
  // the network see every request. Nobody else waits: until then the page answers itself.
  const isWorkerAwaited = new URLSearchParams(location.search).has('wait-for-worker')

  // What the browser itself sends with: the door is put in front of it below.
  const send = fetch.bind(globalThis)

  standInForMissing()
  clearWayForMsw()
  const backend = loadPart(loadBackend).then(({ startBackend }) =>
    startBackend(base, isWorkerAwaited, send),
  )
  openDoor(backend)
  // Whatever passes it counts as open until it is answered, also what a console or a suite asks.
  const behindDoor = fetch
  globalThis.fetch = (...given) => during(behindDoor(...given))

  // A reply that breaks the contract is a defect: found while developing, free in what ships.
  if (!import.meta.env.PROD) {
    void loadPart(() => import('#api/check-replies.ts')).then(({ checkReplies }) => checkReplies())
  }

  // Few addresses are links: the code for them is theirs.
  const link = isLink(location.search) && loadPart(() => import('#app/follow-link.tsx'))

  // The door is a small chunk of its own, so that it opens while the app is still on its way.
  const app = import('#app/start.tsx')
  // The backend begins first: its database opens while the app gets ready to ask.
  void Promise.all([app, Promise.allSettled([backend])]).then(([{ startApp }]) =>
    startApp(base, backend, link),
  )

  // From here on: what is asked for above is what answers this.
  askWhatIsLacking((files) => backend.then(({ lacksPart }) => lacksPart(files)))
}

// The widgets alone need no backend. What is shipped has neither them nor this question.
if (import.meta.env.GALLERY && location.pathname.startsWith(`${base}gallery`)) {
  void import('#gallery/gallery.tsx').then(({ startGallery }) => startGallery(`${base}gallery`))
} else {
  start()
}
