// Parts that come late: loaded when asked for, asked for again after a failure, and why they fail.
import { afterEach, expect, test, vi } from 'vitest'

import { expectPart, loadAhead, loadPart, PartMissing, reasonFrom } from './load-part.ts'

const script = 'https://simulator.example/practice/assets/index-New1.js'
const page = (src: string) =>
  `<head><script type="module" crossorigin src="${src}"></script></head>`

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['held back', page('/practice/assets/index-New1.js')],
  ['outdated', page('/practice/assets/index-New2.js')],
  ['offline', '<form action="/login">Log in to the network</form>'],
  ['offline', ''],
])('What is served tells that the part is %s: %s', (reason, served) => {
  expect(reasonFrom(served, script)).toBe(reason)
})

/** The page that runs `script`, at an address that answers with `served`, or not at all. */
function surroundings(served: string | undefined) {
  vi.stubGlobal('document', { querySelector: () => ({ src: script }) })
  vi.stubGlobal('fetch', () =>
    served === undefined
      ? Promise.reject(new TypeError('failed'))
      : Promise.resolve(new Response(served)),
  )
}

test.each([
  ['offline', undefined],
  ['outdated', page('/practice/assets/index-New2.js')],
  ['held back', page('/practice/assets/index-New1.js')],
])(
  'A part that is missing says why, %s, and is asked for anew the next time',
  async (why, served) => {
    surroundings(served)
    const cause = new TypeError('Failed to fetch dynamically imported module')
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(cause)
      .mockResolvedValue('part')
    const error: unknown = await loadPart(load).catch((missing: unknown) => missing)
    expect(error).toBeInstanceOf(PartMissing)
    expect(error).toMatchObject({ reason: why, cause })
    expect(await loadPart(load)).toBe('part')
  },
)

test('A part that came and fails as it begins tells its own error', async () => {
  surroundings(page('/practice/assets/index-New1.js'))
  const cause = new DOMException('The operation is insecure.', 'SecurityError')
  await expect(loadPart(() => Promise.reject(cause))).rejects.toBe(cause)
})

test('Parts are loaded ahead one by one, those wanted next first and those of a part after it, and one that fails ends it without a word', async () => {
  const asked: string[] = []
  const part = (name: string, isThere: boolean) => async () => {
    asked.push(`${name} begins`)
    await Promise.resolve()
    asked.push(`${name} ends`)
    if (!isThere) throw new TypeError('failed')
  }
  expectPart(async () => {
    await part('one', true)()
    expectPart(part('next of one', true), 'next')
  })
  expectPart(part('two', false))
  expectPart(part('three', true))
  expectPart(part('next', true), 'next')
  await loadAhead()
  expect(asked).toEqual([
    'next begins',
    'next ends',
    'one begins',
    'one ends',
    'next of one begins',
    'next of one ends',
    'two begins',
    'two ends',
  ])
})
