// The ways in which a page can send something. All of these functions run in the page.

/** Asks the provider and the backend as a console does, and answers what came of each. */
export async function callApis(key: string): Promise<Record<string, number | string>> {
  const address = 'https://management-test.adyen.com/v3/me'
  const headers = { 'X-API-Key': key }
  const status = async (asking: Promise<Response>) =>
    asking.then(
      (response) => (isOfSimulator(response) ? response.status : 'a page'),
      () => 'refused',
    )
  const isOfSimulator = ({ headers: sent }: Response) => sent.get('Content-Type')?.includes('json')
  const frame = document.body.appendChild(document.createElement('iframe'))
  const xhr = new XMLHttpRequest()
  xhr.open('GET', address)
  xhr.setRequestHeader('X-API-Key', key)
  const isLoaded = new Promise((resolve) => xhr.addEventListener('loadend', resolve))
  xhr.send()
  await isLoaded
  return {
    fetch: await status(fetch(address, { headers })),
    'fetch from another realm of the page':
      (await frame.contentWindow?.fetch(address, { headers }).then(
        ({ status: answered }) => answered,
        () => 'refused',
      )) ?? 'no frame',
    xhr: xhr.status,
    'an unknown host of the provider': await status(fetch('https://pal-test.adyen.com/pal/any')),
    'the Customer Area': await status(fetch('/ca-api/v1/users')),
    'the sandbox': await status(fetch('/sandbox-api/v1/clock')),
  }
}

/** Asks by `fetch`, XMLHttpRequest and beacon; nobody waits for what comes of it. */
export function trySending(): void {
  // Not in the browser's own error page that takes the place of a frame which was refused.
  if (!location.protocol.startsWith('http')) return
  const address = 'https://checkout-test.adyen.com/v72/payments?key=AQE'
  const init = { method: 'POST', headers: { 'X-API-Key': 'AQE' }, body: '{}' }
  void fetch(address, init).catch(() => undefined)
  void fetch(address, { ...init, mode: 'no-cors', keepalive: true, headers: {} }).catch(
    () => undefined,
  )
  navigator.sendBeacon(address, 'AQE')
  const xhr = new XMLHttpRequest()
  xhr.open('POST', address)
  xhr.setRequestHeader('X-API-Key', 'AQE')
  xhr.send('{}')
}

/**
 * Asks by every element and socket that takes an address, and by going there. `refusals` says later
 * what became of it.
 */
export function tryEveryWay(): void {
  const refused: string[] = []
  Object.assign(globalThis, { refused })
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    refused.push(effectiveDirective)
  })
  const hosts = [
    'https://management-test.adyen.com',
    'https://management-test.adyen.com.',
    'https://management-test.adyen.com:8443',
    'http://management-test.adyen.com',
    'https://adyen.com',
    'https://a1-Shop-checkout-live.adyenpayments.com',
    'https://checkoutshopper-test.adyen.com',
  ]
  const elements: [name: string, attribute: string, more?: Record<string, string>][] = [
    ['img', 'src'],
    ['script', 'src'],
    ['script', 'src', { type: 'module' }],
    ['iframe', 'src'],
    ['embed', 'src'],
    ['object', 'data'],
    ['video', 'src'],
    ['link', 'href', { rel: 'stylesheet' }],
    ['link', 'href', { rel: 'prefetch' }],
    ['link', 'href', { rel: 'preload', as: 'fetch' }],
    ['link', 'href', { rel: 'manifest' }],
    ['link', 'href', { rel: 'icon' }],
  ]
  for (const host of hosts) {
    const address = `${host}/v3/me?key=AQE`
    for (const [name, attribute, more = {}] of elements) {
      const element = document.createElement(name)
      for (const [key, value] of Object.entries(more)) element.setAttribute(key, value)
      element.setAttribute(attribute, address)
      document.body.append(element)
    }
    const form = document.body.appendChild(document.createElement('form'))
    form.action = address
    form.method = 'post'
    form.submit()
    const link = document.body.appendChild(document.createElement('a'))
    link.href = address
    link.ping = address
    link.click()
    for (const make of [
      () => new WebSocket(address.replace(/^http/, 'ws')),
      () => new EventSource(address),
      () => navigator.sendBeacon(address, 'AQE'),
      () => void fetch(address, { keepalive: true }).catch(() => undefined),
      () => location.assign(address),
      () => location.replace(address),
    ]) {
      try {
        make()
      } catch {
        // Refused on the spot.
      }
    }
  }
}

/** The parts of the policy that refused something so far, each once. */
export function refusals(): string[] {
  return [...new Set<string>(Object(globalThis).refused)]
}
