// Says in the console what the browser says of a request that failed, where the page answered it.

/** Firefox says nothing of a refused request; Chromium and WebKit do. */
const isSilent = 'CSS' in globalThis && CSS.supports('-moz-appearance', 'none')

/** As loud as if the response had come from the network. Answers the same response. */
export function reportFailedLoad(response: Response): Response {
  const { status, statusText, type } = response
  if (isSilent) return response
  if (type === 'error') console.error('Failed to load resource: net::ERR_FAILED')
  if (status >= 400) {
    const sentence = `the server responded with a status of ${status} (${statusText})`
    console.error(`Failed to load resource: ${sentence}`)
  }
  return response
}
