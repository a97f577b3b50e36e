// The product below a path of its host: built for it (`npm run build:sub-path`), served there, and
// at home in every address.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import { heading, save } from './product.ts'
import { expect, test } from './test.ts'

const root = join(import.meta.dirname, '..')
const base = '/practice/'
const port = Number(process.env['E2E_PORT'] ?? 4174) + 1
const home = `http://localhost:${port}${base}`

let server: ChildProcess

test.beforeAll(async () => {
  const dist = join(root, 'test-results/sub-path')
  const env = { ...process.env, DIST: dist, PORT: String(port), BASE_PATH: base }
  server = spawn('node', ['.tools/serve.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(server.stdout ?? server, 'data')
})

test.afterAll(() => server.kill())

test('pages, worker, backend and addresses all live below the path', async ({ page, request }) => {
  const outside: string[] = []
  page.on('request', (sent) => {
    if (!sent.url().startsWith(home)) outside.push(sent.url())
  })
  await page.goto(`${home}?wait-for-worker`)
  await expect(heading(page, 'API credentials')).toBeVisible()
  await page.getByRole('rowheader').getByRole('link').first().click()
  await expect(heading(page, 'Configure API credential')).toBeVisible()
  await page.getByRole('textbox', { name: 'Description' }).fill('Below a path')
  await save(page)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Below a path')
  expect(await page.evaluate(scopeOfWorker)).toBe(home)
  expect(page.url()).toContain(`${base}test/LarkfieldGoods/developers/api-credentials/credential/`)
  expect(outside).toEqual([])
  for (const beside of [`http://localhost:${port}/`, `${home}assets/missing.js`]) {
    expect((await request.get(beside)).status(), beside).toBe(404)
  }
})

/** Runs in the page: what the service worker that answers it is in charge of. */
async function scopeOfWorker(): Promise<string> {
  const { scope } = await navigator.serviceWorker.ready
  return scope
}
