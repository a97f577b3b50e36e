// Files arrive before they are run as modules, and one that did not is asked for again.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { askWhatIsLacking, checkedImport } from './checked-import.ts'

let served: Record<string, () => Promise<Response>>
let asked: string[]
let files = 0

const script = () => {
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8' }
  return Promise.resolve(new Response('export {}', { headers }))
}
const load = vi.fn<() => Promise<string>>()

beforeEach(() => {
  served = {}
  asked = []
  load.mockReset().mockResolvedValue('module')
  vi.stubGlobal('document', {
    querySelector: (selector: string) => (selector.includes('start.js') ? {} : null),
  })
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    return served[address]?.() ?? Promise.resolve(new Response('Not found', { status: 404 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

/** Another file for each test: what has arrived is known from then on. */
const anotherFile = () => `assets/part-${(files += 1)}.js`

test('a part is loaded once all its files are there, and each is asked for once', async () => {
  const [one, two] = [anotherFile(), anotherFile()]
  served = { [`/${one}`]: script, [`/${two}`]: script }
  expect(await checkedImport(load, [one, two, 'assets/start.js'])).toBe('module')
  expect(await checkedImport(load, [two, one])).toBe('module')
  expect(asked).toEqual([`/${one}`, `/${two}`])
})

test.each([
  ['is not there', () => Promise.resolve(new Response('', { status: 404 }))],
  ['is answered with a page', () => Promise.resolve(new Response('<html>'))],
  ['cannot be reached', () => Promise.reject(new TypeError('failed'))],
])(
  'where one of them %s, nothing becomes a module, and the next try asks again',
  async (_, fail) => {
    const [chunk, shared] = [anotherFile(), anotherFile()]
    served = { [`/${chunk}`]: script, [`/${shared}`]: fail }
    await expect(checkedImport(load, [chunk, shared])).rejects.toBeInstanceOf(TypeError)
    expect(load).not.toHaveBeenCalled()
    served[`/${shared}`] = script
    expect(await checkedImport(load, [chunk, shared])).toBe('module')
  },
)

test('a part that was planned to be missing does not come, also where its file is there already', async () => {
  const file = anotherFile()
  served = { [`/${file}`]: script }
  await checkedImport(load, [file])
  let planned = [file]
  askWhatIsLacking(async (asking) => asking.some((one) => planned.includes(one)))
  const other = anotherFile()
  served[`/${other}`] = script
  await expect(checkedImport(load, [other, file])).rejects.toBeInstanceOf(TypeError)
  await expect(checkedImport(load, [file])).rejects.toBeInstanceOf(TypeError)
  expect(load).toHaveBeenCalledOnce()
  planned = []
  expect(await checkedImport(load, [file])).toBe('module')
})

test('two parts that want the same file at once ask for it once', async () => {
  const shared = anotherFile()
  served = { [`/${shared}`]: script }
  await Promise.all([checkedImport(load, [shared]), checkedImport(load, [shared])])
  expect(asked).toEqual([`/${shared}`])
})
