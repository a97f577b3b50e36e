// Starts WebKitGTK's browser on a screen that nobody sees, with its inspector open to others.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { systemLocale } from './system-locale.ts'

/** A page that opens all windows but its own. */
const openerOf = (windowCount: number) => `data:text/html,<script>
for (let i = 1; i < ${windowCount}; i++) open('about:blank', '', 'popup')
</script>`

/** How long a browser may take to start, in milliseconds: a busy machine is slow, not wrong. */
const patienceMs = 60_000

/** A screen in memory. It has room for the window that the flows of the other engines have. */
export async function startScreen(): Promise<{ display: string; stop: () => void }> {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x720x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const answers = screen.stdio[3]
  if (!answers) throw new Error('Xvfb tells no display.')
  const display = await new Promise<string>((resolve, reject) => {
    answers.once('data', (number) => resolve(`:${String(number).trim()}`))
    screen.once('error', reject)
    screen.once('exit', () => reject(new Error('Xvfb did not start.')))
  })
  return { display, stop: endWithUs(screen) }
}

export type Beginning = {
  /** It learns from the system alone where it is. */
  timeZone: string
  locale?: string
  windowCount: number
}

/** `inspector` is the address of its server, `windows` are the paths of its windows there. */
export async function startWebKit(
  path: string,
  display: string,
  { timeZone, locale, windowCount }: Beginning,
) {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'))
  const inspector = `127.0.0.1:${await freePort()}`
  const browser = spawn(
    path,
    // In private mode nothing is kept: every process is a fresh world.
    ['--private', '--javascript-can-open-windows-automatically=true', openerOf(windowCount)],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        HOME: home,
        TZ: timeZone,
        ...(locale === undefined ? { LANG: 'C.UTF-8' } : systemLocale(locale)),
        GSETTINGS_BACKEND: 'memory',
        NO_AT_BRIDGE: '1',
        // Nothing here draws faster by a process of its own.
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        WEBKIT_INSPECTOR_HTTP_SERVER: inspector,
      },
    },
  )
  const end = endWithUs(browser)
  const stop = () => {
    end()
    rmSync(home, { recursive: true, force: true })
  }
  return { inspector, windows: await windowsAt(inspector, windowCount), stop }
}

/** The windows that the inspector lists, once so many are there. */
async function windowsAt(inspector: string, windowCount: number): Promise<string[]> {
  const endsAt = performance.now() + patienceMs
  while (performance.now() < endsAt) {
    const page = await fetch(`http://${inspector}/`).then((reply) => reply.text(), String)
    const windows = page.match(/\/socket\/\d+\/\d+\/WebPage/g) ?? []
    if (windows.length === windowCount) return windows
    await pause(30)
  }
  throw new Error('WebKit did not open its windows.')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}

/** Ends a process, by the function or with this process, whichever comes first. */
function endWithUs(child: { kill: (signal: NodeJS.Signals) => boolean }): () => void {
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  return () => {
    process.off('exit', end)
    end()
  }
}
