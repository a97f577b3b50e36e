// What the command line asks for is served, or refused in a sentence; pages are told how.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

import { reach } from '#contract/served.ts'

import { root } from './build-folder.ts'
import { createProductServer } from './product-server.ts'
import { tellPage } from './served-page.ts'
import { readServing } from './serving.ts'
import { portOf } from './static-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'served-'))
const page = [
  '<!doctype html><head>',
  '    <link rel="modulepreload" crossorigin href="/assets/first-page-a.js">',
  '    <link rel="modulepreload" crossorigin href="/assets/browser-b_.js">',
  '    <link rel="modulepreload" crossorigin href="/assets/rules-c-.js">',
  '  </head><body></body>',
].join('\n')

writeFileSync(join(folder, 'index.html'), page)
writeFileSync(join(folder, 'worker.js'), 'the worker')
afterAll(() => rmSync(folder, { recursive: true }))

test('options come before the environment, and what they leave out is the usual', () => {
  const usual = { base: '/', port: 4173, backend: 'worker', scenario: undefined, hosts: [] }
  expect(readServing([], {})).toEqual(usual)
  const env = { PORT: '5000', BASE_PATH: '/a/' }
  expect(readServing([], env)).toMatchObject({ base: '/a/', port: 5000 })
  const args = ['--base', 'b', '--port', '0', '--backend', 'http', '--scenario', 'x']
  expect(readServing([...args, '--host', 'One', '--host', 'two'], env)).toEqual({
    base: '/b/',
    port: 0,
    backend: 'http',
    scenario: 'x',
    hosts: ['one', 'two'],
  })
})

test('an option or a value that there is not is refused in a sentence', async () => {
  expect(() => readServing(['--backend', 'cloud'], {})).toThrow(
    '“cloud” is no backend. There are: worker, page, http.',
  )
  expect(() => readServing(['--port', 'x'], {})).toThrow(/whole number/)
  expect(() => readServing(['--porto', '1'], {})).toThrow(/--porto/)
  const serving = readServing(['--scenario', 'no-such'], {})
  await expect(createProductServer(folder, serving)).rejects.toThrow(
    /There is no scenario “no-such”. There are: everyday, /,
  )
})

test('a page is told its backend and its world, and loads no backend that it will not use', () => {
  const told = (...args: string[]) => tellPage(page, readServing(args, {}))
  expect(told()).toBe(page)
  const inPage = told('--backend', 'page', '--scenario', 'leaked-key')
  expect(inPage).toContain('<meta name="simulator-backend" content="page" />')
  expect(inPage).toContain('<meta name="simulator-scenario" content="leaked-key" />')
  expect(inPage.match(/modulepreload/g)).toHaveLength(3)
  const overHttp = told('--backend', 'http')
  expect(overHttp).toContain('<meta name="simulator-backend" content="http" />')
  expect(overHttp.match(/href="[^"]+"/g)).toEqual(['href="/assets/first-page-a.js"'])
})

test.each(['page', 'worker', 'http'])(
  'the product is served by the backend %s',
  async (backend) => {
    const args = ['--backend', backend, '--scenario', 'leaked-key', '--base', '/p/']
    const server = await createProductServer(folder, readServing(args, {}))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const base = `http://127.0.0.1:${portOf(server)}/p/`
    try {
      const served = await fetch(`${base}developers`)
      expect(served.status).toBe(200)
      expect(await served.text()).toContain('content="leaked-key"')
      expect(await (await fetch(`${base}worker.js`)).text()).toBe('the worker')
      const isHttp = backend === 'http'
      expect(served.headers.has('Set-Cookie')).toBe(isHttp)
      const cookie = served.headers.get('Set-Cookie')?.split(';')[0] ?? ''
      const asked = await fetch(`${base}sandbox-api/v1/scenarios`, { headers: { cookie } })
      expect(asked.status).toBe(isHttp ? 200 : 404)
      if (isHttp) expect(await asked.json()).toMatchObject({ current: 'leaked-key' })
    } finally {
      server.closeAllConnections()
      server.close()
    }
  },
)

test('a page whose server has the backend does not say that nothing leaves the browser', () => {
  const served = (backend: string) =>
    tellPage(reach.inPage, readServing(['--backend', backend], {}))
  expect(served('page')).toBe(reach.inPage)
  expect(served('http')).toBe(reach.overHttp)
  expect(readFileSync(join(root, 'index.html'), 'utf8')).toContain(reach.inPage)
})
