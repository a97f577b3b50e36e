// Cuts long work into tasks.

/**
 * Settles in a task of its own: until then, the browser can draw and answer. Not by a timer, which
 * a suite can hold.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}
