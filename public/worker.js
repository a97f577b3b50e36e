// Keeps everything but API requests out of MSW's worker, which is loaded unchanged below.
const isApi = (address) => /\/(ca-api|sandbox-api)\/v1\//.test(new URL(address).pathname)

addEventListener('fetch', (event) => {
  if (!isApi(event.request.url)) event.stopImmediatePropagation()
})

// MSW would unregister itself when its last page goes; kept, the next load is a warm one.
addEventListener('message', (event) => {
  if (event.data === 'CLIENT_CLOSE') event.stopImmediatePropagation()
})

importScripts('mockServiceWorker.js')
