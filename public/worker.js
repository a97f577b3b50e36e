// Keeps everything but API requests out of MSW's worker, which is loaded unchanged below.
const isApi = (address) => /\/(ca-api|sandbox-api)\/v1\//.test(new URL(address).pathname)

addEventListener('fetch', (event) => {
  if (!isApi(event.request.url)) event.stopImmediatePropagation()
})

// MSW would unregister itself when its last page goes; kept, the next load is a warm one.
addEventListener('message', (event) => {
  if (event.data === 'CLIENT_CLOSE') event.stopImmediatePropagation()
})

// MSW asks the page through a channel for each request and leaves it open, with the request in it.
// Once the one reply is there, both ends are let go.
const Channel = MessageChannel
self.MessageChannel = class extends Channel {
  constructor() {
    super()
    this.port1.addEventListener('message', () => this.port1.close(), { once: true })
  }
}

importScripts('mockServiceWorker.js')
