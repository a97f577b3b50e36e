// WebKitGTK for Playwright, which can drive any WebKit by the protocol of its inspector.
//
// By that protocol it can open no context and no page. So a context is a process of its own here,
// which starts with as many windows as a flow may want.
import { webkit, type Browser, type BrowserContext, type Page } from '@playwright/test'

import { bridge } from './bridge.ts'
import { startScreen, startWebKit, type Beginning } from './webkit-process.ts'

type Connected = { browser: Browser; stop: () => void }

/** The page of a flow, another tab, and one for the `backend` fixture. */
const ofFlows: Beginning = { timeZone: 'Europe/Amsterdam', windowCount: 3 }

/** Stands in for `webkit.launch`: addresses that flows go to are below `baseURL`. */
export async function launchWebKit(path: string, baseURL: string): Promise<Browser> {
  const screen = await startScreen()
  const first = await connect(path, screen.display)
  // The first context takes the process that is there anyway.
  let ready: Connected | undefined = first
  const close = first.browser.close.bind(first.browser)
  return Object.assign(first.browser, {
    async newContext(): Promise<BrowserContext> {
      const { browser, stop } = ready ?? (await connect(path, screen.display))
      ready = undefined
      return completeContext(browser, baseURL, stop)
    },
    async close(): Promise<void> {
      await close()
      first.stop()
      screen.stop()
    },
  })
}

/** Contexts of one page in surroundings of their own, without a browser that they belong to. */
export async function startContexts(path: string, baseURL: string) {
  const screen = await startScreen()
  return {
    async newContext(where: Omit<Beginning, 'windowCount'>): Promise<BrowserContext> {
      const { browser, stop } = await connect(path, screen.display, { ...where, windowCount: 1 })
      return completeContext(browser, baseURL, stop)
    },
    close: async () => screen.stop(),
  }
}

async function connect(
  path: string,
  display: string,
  beginning: Beginning = ofFlows,
): Promise<Connected> {
  const { inspector, windows, stop } = await startWebKit(path, display, beginning)
  const { port, close } = await bridge({
    target: (asked) => `ws://${inspector}${asked}`,
    passes: withoutCancelledLoads,
    // What Playwright asks first: which pages there are.
    page: () =>
      JSON.stringify(
        windows.map((window) => ({ webSocketDebuggerUrl: `ws://127.0.0.1:${port}${window}` })),
      ),
  })
  const browser = await webkit.connectOverCDP(`http://127.0.0.1:${port}`)
  return {
    browser,
    stop() {
      close()
      stop()
    },
  }
}

/** Hands out the windows as new pages, and ends the process with the context. */
function completeContext(browser: Browser, baseURL: string, stop: () => void): BrowserContext {
  const [context] = browser.contexts()
  if (!context) throw new Error('WebKit came without a context.')
  const windows = context.pages()
  return Object.assign(context, {
    async newPage(): Promise<Page> {
      const page = windows.shift()
      if (!page) throw new Error('No window of WebKit is left for another page.')
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      const goto = page.goto.bind(page)
      return Object.assign(page, {
        goto: (address: string, options: Parameters<Page['goto']>[1]) =>
          goto(new URL(address, baseURL).href, options),
      })
    },
    close: async () => stop(),
  })
}

/**
 * WebKit loads another site in a process of its own and tells that the load in the old one was
 * cancelled, which Playwright would take for the end of the navigation.
 */
function withoutCancelledLoads(): (message: string) => boolean {
  let isMoving = false
  return (message) => {
    if (message.includes('"isProvisional":true')) isMoving = true
    if (message.includes('Target.didCommitProvisionalTarget')) isMoving = false
    return !(isMoving && message.includes('Network.loadingFailed'))
  }
}
