// Proves what the static host answers: pages, files, and the addresses behind which no backend is.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { Environment } from '#contract/credential.ts'
import * as paths from '#page/paths.ts'

import { asBasePath } from './base-path.ts'
import { root } from './build-folder.ts'
import { headersFor, readHeaders } from './headers.ts'
import { asPort } from './port.ts'
import { answerOf, type Asked } from './static-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'site-'))

beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, '.vite'))
  copyFileSync(join(root, 'public/_headers'), join(folder, '_headers'))
  writeFileSync(join(folder, 'index.html'), 'the page')
  writeFileSync(join(folder, 'worker.js'), 'the worker')
  writeFileSync(join(folder, 'assets/app-1.js'), 'the script')
  writeFileSync(join(folder, 'assets/app-1.js.gz'), gzipSync('the script'))
  writeFileSync(join(folder, '.vite/manifest.json'), '{}')
})

afterAll(() => rmSync(folder, { recursive: true }))

const blocks = readHeaders(readFileSync(join(root, 'public/_headers'), 'utf8'))

const cacheControlsOf = (path: string) =>
  headersFor(path, blocks).flatMap(([name, value]) => (name === 'Cache-Control' ? [value] : []))

async function get(target: string, asked: Partial<Asked> = {}, base = '/') {
  const answer = await answerOf({ method: 'GET', target, ...asked }, { folder, base })
  return { ...answer, text: new TextDecoder().decode(Buffer.from(answer.body)) }
}

test('an address of the API answers 404 with a sentence, whatever the method', async () => {
  const addresses = ['ca-api/v1/users', 'sandbox-api/v1/fresh-start', 'ca-api', '%63a-api/v1/x']
  for (const base of ['/', '/practice/']) {
    for (const method of ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'QUERY']) {
      for (const address of addresses) {
        const { status, text, headers } = await get(base + address, { method }, base)
        expect(status, `${method} ${base}${address}`).toBe(404)
        expect(text).toMatch(/^There is no backend at this address: it answers inside the page\./)
        expect(headers).toMatchObject({ 'Cache-Control': 'no-store' })
      }
    }
  }
})

test('a method that does more than read answers 405 with a sentence', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'BREW']) {
    const answer = await get('/sign-in', { method })
    expect(answer).toMatchObject({ status: 405, text: 'Files can only be read here.\n' })
    expect(answer.headers).toMatchObject({ Allow: 'GET, HEAD' })
  }
})

test('every page of the product is asked for again, by the header file of any host', async () => {
  const places = Environment.options.map((environment) => ({ environment, account: 'A' }))
  const addresses = [undefined, ...places].flatMap((place) => {
    const { at, list, create, configure, user, apiLogsOf, eventLogsOf, ...fixed } =
      paths.pathsOf(place)
    const ofOne = [list('platforms'), create('payments'), configure('S2-1'), user('x')]
    return [at('/'), ...ofOne, apiLogsOf('S2-1'), eventLogsOf('S2-1'), ...Object.values(fixed)]
  })
  const ofNoPlace = Object.values(paths).filter((path) => typeof path === 'string')
  expect(ofNoPlace).toContain('/sign-in')
  for (const address of [...ofNoPlace, '/index.html', '/theme.js', '/worker.js', ...addresses]) {
    const [path = ''] = address.split('?')
    expect(cacheControlsOf(path), address).toEqual(['no-cache'])
  }
  expect(cacheControlsOf('/assets/app-1.js')).toEqual([expect.stringContaining('immutable')])
})

test('a page answers at any address without an extension, a file only at its own', async () => {
  for (const page of ['/', '/sign-in', '/no-such-page', '/a/b?x=1#y', 'http://localhost/sign-in']) {
    expect(await get(page), page).toMatchObject({ status: 200, text: 'the page' })
  }
  expect(await get('/worker.js')).toMatchObject({ status: 200, text: 'the worker' })
  const missing = [
    '/workers.js',
    '/assets/app',
    '/assets/',
    '/_headers',
    '/%5fheaders',
    '/index.htm',
  ]
  const hidden = [
    '/.vite/manifest.json',
    '/..%2fsite',
    '/../index.html',
    '/..%5cindex.html',
    '/.env',
  ]
  for (const path of [...missing, ...hidden]) expect((await get(path)).status, path).toBe(404)
  expect((await get('/elsewhere', {}, '/practice/')).status).toBe(404)
})

test('doubled slashes and a bare base lead to the plain address, never to another host', async () => {
  const leads = [
    ['//', '/'],
    ['///?x=1', '/?x=1'],
    ['//evil.example/x', '/evil.example/x'],
    ['/\\evil.example', '/evil.example'],
    ['//\\/evil.example/%41', '/evil.example/A'],
  ] as const
  for (const [target, location] of leads) {
    expect(await get(target), target).toMatchObject({
      status: 308,
      headers: { Location: location },
    })
  }
  const bare = await get('/practice', {}, '/practice/')
  expect(bare).toMatchObject({ status: 308, headers: { Location: '/practice/' } })
})

test('what is no address answers 400', async () => {
  for (const target of ['', '*', 'x', '/%', '/%ff', '/%00', '/a%0d%0ab']) {
    expect((await get(target)).status, target).toBe(400)
  }
})

test('a file is compressed for whom that suits, and not sent again to whom has it', async () => {
  const asked = { acceptEncoding: 'gzip, deflate, br' }
  const { headers, body } = await get('/assets/app-1.js', asked)
  expect(headers).toMatchObject({ 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' })
  expect(body).toEqual(gzipSync('the script'))
  const again = await get('/assets/app-1.js', { ...asked, ifNoneMatch: headers['ETag'] })
  expect(again).toMatchObject({ status: 304, text: '' })
  expect((await get('/assets/app-1.js', { acceptEncoding: 'gzip;q=0' })).text).toBe('the script')
})

test('a build made meanwhile is served, and a missing one is said', async () => {
  const { headers } = await get('/')
  writeFileSync(join(folder, 'index.html'), 'the new page')
  const again = await get('/', { ifNoneMatch: headers['ETag'] })
  expect(again).toMatchObject({ status: 200, text: 'the new page' })
  rmSync(join(folder, 'index.html'))
  const none = { status: 503, text: 'There is no build to serve at this moment.\n' }
  expect(await get('/')).toMatchObject(none)
  writeFileSync(join(folder, 'index.html'), 'the page')
})

test('a port or base path that no address could have is refused in a sentence', () => {
  expect([undefined, '', '0', '4200', '65535'].map((text) => asPort(text, 4173))).toEqual([
    4173, 4173, 0, 4200, 65_535,
  ])
  for (const port of ['abc', '-1', '65536', '70000', '1.5', '1e3', '99999999']) {
    expect(() => asPort(port, 4173), port).toThrow(/^PORT must be a whole number/)
  }
  expect(['', '/', 'docs', '/docs', '/docs/', '/a/b.c/'].map(asBasePath)).toEqual([
    '/',
    '/',
    '/docs/',
    '/docs/',
    '/docs/',
    '/a/b.c/',
  ])
  for (const base of ['/a b/', '/é/', '../', '/./', '/a//b/', '/a?b/', '/a%20b/', '/a\\b/']) {
    expect(() => asBasePath(base), base).toThrow(/cannot be a base path/)
  }
})
