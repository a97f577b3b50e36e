#!/usr/bin/env node
// A Firefox for Playwright that any Firefox stands behind: starts the one at FIREFOX_PATH.
//
// Playwright speaks WebDriver BiDi to Firefox, and always sends a command that only the newest
// Firefox knows. What it asks for there, a light colour scheme, is the default anyway; so that
// command is answered here, and everything else passes.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

import { bridge } from './bridge.ts'

const unknown = 'emulation.setMediaFeaturesOverride'
const announcement = /^WebDriver BiDi listening on (ws:\/\/\S+)$/

const browser = spawn(process.env['FIREFOX_PATH'] ?? 'firefox', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
})
browser.on('exit', (code) => process.exit(code ?? 1))
process.on('SIGTERM', () => browser.kill())

createInterface({ input: browser.stderr }).on('line', async (line) => {
  const address = announcement.exec(line)?.[1]
  // Playwright reads the address from this line; it gets ours instead.
  const ours = address === undefined ? line : line.replace(address, await open(address))
  process.stderr.write(`${ours}\n`)
})

async function open(address: string): Promise<string> {
  const { port } = await bridge({
    target: () => `${address}/session`,
    answer(message) {
      const { id, method } = JSON.parse(message)
      return method === unknown ? JSON.stringify({ type: 'success', id, result: {} }) : undefined
    },
  })
  return `ws://127.0.0.1:${port}`
}
