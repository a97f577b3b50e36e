// Clears the way for MSW, which reads cookies from localStorage as it is loaded and fails on surprises.

/**
 * Nothing here has cookies, so what lies there is none of ours. Where localStorage is refused, MSW
 * gets one that forgets: the page then says by itself what the browser refuses.
 */
export function clearWayForMsw(): void {
  try {
    localStorage.removeItem('__msw-cookie-store__')
  } catch {
    const forgetful = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
    Object.defineProperty(globalThis, 'localStorage', { value: forgetful, configurable: true })
  }
}
