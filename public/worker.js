// Keeps everything but API requests out of MSW's worker, which is loaded unchanged below.
const isApi = (address) => {
  const { hostname, pathname } = new URL(address)
  return (
    /\/(ca-api|sandbox-api)\/v1\//.test(pathname) ||
    hostname.endsWith('.adyen.com') ||
    hostname.endsWith('.adyenpayments.com')
  )
}

addEventListener('fetch', (event) => {
  if (!isApi(event.request.url)) event.stopImmediatePropagation()
})

// MSW would unregister itself when its last page goes; kept, the next load is a warm one.
addEventListener('message', (event) => {
  if (event.data === 'CLIENT_CLOSE') event.stopImmediatePropagation()
})

importScripts('mockServiceWorker.js')
