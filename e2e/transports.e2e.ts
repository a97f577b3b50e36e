// One backend, three ways to it: in the page, through its worker and over HTTP it answers the same.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

import { buildFolder, root } from '#tools/build-folder.ts'
import { createProductServer } from '#tools/product-server.ts'
import { readServing } from '#tools/serving.ts'
import { portOf } from '#tools/static-server.ts'

import { converse, type Ask } from './conversation.ts'
import { expect, test } from './test.ts'

const now = Date.parse('2026-03-02T10:00:00Z')
const exercise = readFileSync(join(root, 'public/exercises/rotate.json'), 'utf8')

/** From inside a page. */
function fromPage(page: Page): Ask {
  return async ({ url, text, ...sent }) => {
    const address = url.startsWith('https:') ? url : `/${url}`
    return page.evaluate(
      async ([asked, init]) => {
        const response = await fetch(asked, init)
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          text: await response.text(),
        }
      },
      [address, { ...sent, ...(text === undefined ? {} : { body: text }) }] as const,
    )
  }
}

/** From another process, by no page at all. */
function fromNode(base: string): Ask {
  return async ({ url, text, ...sent }) => {
    const address = base + url.replace(/^https:\//, 'provider')
    const response = await fetch(address, {
      ...sent,
      ...(text === undefined ? {} : { body: text }),
    })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    }
  }
}

async function served(...args: string[]): Promise<{ server: Server; home: string }> {
  const server = await createProductServer(buildFolder, readServing(args, {}), {
    realTime: () => now,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, home: `http://localhost:${portOf(server)}/` }
}

/** What a person's page is served with, for each way that its requests can go. */
const transports = {
  'over HTTP': ['--backend', 'http'],
  'in the page': ['--backend', 'page'],
  'through the worker': [],
}

for (const [name, args] of Object.entries(transports)) {
  test(`every kind of request has the same status, headers and body ${name}`, async ({
    browser,
  }) => {
    const http = await served('--backend', 'http')
    const asked = await served(...args)
    const context = await browser.newContext()
    try {
      const started = await fetch(`${http.home}sandbox-api/v1/sessions`, { method: 'POST' })
      const { id } = await started.json()
      const expected = await converse(fromNode(`${http.home}sessions/${id}/`), exercise)
      expect(expected.length).toBeGreaterThan(35)
      const statuses = new Set(expected.map((one) => Number(one.split('\n')[1])))
      expect([...statuses].toSorted((one, other) => one - other)).toEqual([
        200, 204, 400, 401, 404, 405, 412, 413, 414, 422, 503,
      ])

      const page = await context.newPage()
      await page.clock.setFixedTime(now)
      // A page that asks nothing itself, whatever changes: it would spend a planned failure.
      await page.goto(`${asked.home}what-is-documented?wait-for-worker`)
      await expect(page.getByRole('main')).toBeVisible()
      await page.evaluate(() => fetch('/sandbox-api/v1/version').then(() => undefined))
      const isControlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null)
      await expect.poll(isControlled).toBe(name === 'through the worker')
      expect(await converse(fromPage(page), exercise)).toEqual(expected)
    } finally {
      await context.close()
      for (const { server } of [http, asked]) {
        server.closeAllConnections()
        server.close()
      }
    }
  })
}
