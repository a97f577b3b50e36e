// The door of the page: every request to the provider or to the backend is answered here.
//
// It opens before anything else of the page runs. The policy in public/_headers is the wall around
// it: what does not come through the door is refused by the browser.
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest'

import { isOwnAddress, providerAddress } from '#contract/addresses.ts'

import type { Answer } from './relay.ts'

/** `answer` answers in the page, always; `relay` through a worker where there is one. */
type PageBackend = { answer: Answer; relay: Answer }

/** From now on, `fetch` and XMLHttpRequest wait for this backend and ask it. */
export function openDoor(starting: Promise<PageBackend>): void {
  for (const interceptor of [new FetchInterceptor(), new XMLHttpRequestInterceptor()]) {
    interceptor.apply()
    interceptor.on('request', async ({ request, controller }) => {
      const isForProvider = providerAddress.test(request.url)
      if (!isForProvider && !isOwnAddress(request.url)) return
      try {
        const { answer, relay } = await starting
        controller.respondWith(await (isForProvider ? answer(request) : relay(request)))
      } catch (cause) {
        // Without an answer the request fails here: left alone, it would go on to the network.
        controller.errorWith(cause)
      }
    })
  }
  holdNavigations()
}

/** A policy stops no navigation, and an address can carry a key. */
function holdNavigations(): void {
  globalThis.navigation?.addEventListener('navigate', (event) => {
    if (providerAddress.test(event.destination.url)) event.preventDefault()
  })
}
