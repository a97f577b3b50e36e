// A file that is no exercise is refused with every mistake, its place and its line.
import { expect, test } from 'vitest'

import { callSandbox } from '#api/call-sandbox.ts'
import { isApiError } from '#api/api-error.ts'
import { fileOf } from '#mocks/testing/practice.ts'
import { useServer } from '#mocks/testing/server.ts'

useServer()

const good = fileOf('rotate')

/** What is said of this file, mistake by mistake. */
async function mistakesIn(exercise: unknown): Promise<string[]> {
  const cause: unknown = await callSandbox('startPractice', { body: { exercise } }).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!isApiError(cause)) return []
  expect(cause.status).toBe(422)
  // Nothing was thrown away for it.
  expect((await callSandbox('listScenarios', {})).current).toBe('everyday')
  return (cause.invalidFields ?? []).map(({ name, message }) => `${name} | ${message}`)
}

/** The published file with one piece of text replaced. */
const edited = (piece: string, other: string) => {
  expect(good).toContain(piece)
  return mistakesIn(good.replace(piece, other))
}
const without = (field: string) => {
  const { [field]: _, ...rest }: Record<string, unknown> = Object(JSON.parse(good))
  return mistakesIn(JSON.stringify(rest, null, 2))
}

test('text that is no JSON says in which line', async () => {
  expect(await mistakesIn('')).toEqual(['exercise | Line 1: A value is expected here.'])
  expect(await edited('"title":', '"title"')).toEqual([
    'exercise | Line 4: A colon is expected here.',
  ])
  expect(await mistakesIn(undefined)).toHaveLength(1)
})

test('what is missing, unknown or of another kind is named with its place', async () => {
  expect(await without('clock')).toEqual(['clock | Line 1: clock must be one of: frozen, running.'])
  expect(await edited('"kind": "exercise"', '"kind": "game"')).toEqual([
    'kind | Line 5: kind must be one of: guide, exercise, diagnosis.',
  ])
  expect(await edited('"level": 2', '"level": 9,\n  "color": 1')).toEqual([
    'level | Line 6: level must be at most 5.',
    'exercise | Line 1: body has no field “color”.',
  ])
  const [unknown] = await edited('"is": "renewed"', '"is": "rotated"')
  expect(unknown).toMatch(/^goals\.0\.when\.0\.is \| Line \d+: goals\.0\.when\.0\.is /)
  expect(await mistakesIn('[]')).toEqual(['exercise | Line 1: body must be an object.'])
})

test('a newer format says that it needs a newer simulator', async () => {
  expect(await edited('"format": 1', '"format": 2')).toEqual([
    'format | Line 2: The file has format 2, and this simulator reads format 1. It needs a newer simulator.',
  ])
  expect(await edited('"format": 1', '"format": 0')).toEqual([
    'format | Line 2: format must be one of: 1.',
  ])
})

test('what names nothing within the file, or one thing twice', async () => {
  expect(await edited('"id": "tills"', '"id": "new-key"')).toEqual([
    expect.stringMatching(/^goals\.1\.id \| Line \d+: “new-key” is there twice\.$/),
    expect.stringMatching(
      /^hints\.1\.goal \| Line \d+: There is no goal “tills”\. There are: new-key, new-key, no-failure\.$/,
    ),
  ])
  expect(await edited('"marks": {', '"marks": {\n"excessRoles": 1,')).toEqual([
    expect.stringMatching(/^marks\.excessRoles \| Line \d+: .*“needed”/),
  ])
  const asked =
    '"questions": [{"id": "why", "words": "Why?", "choices": [{"id": "a", "words": "A"}, {"id": "b", "words": "B"}], "right": "c"}],\n  "marks": {'
  expect(await edited('"marks": {', asked)).toEqual([
    expect.stringMatching(/^questions\.0\.right \| .*There is no choice “c”\. There are: a, b\.$/),
  ])
  const answer = '"solve": [{"do": "answer", "question": "why", "choice": "a"},'
  expect(await edited('"solve": [', answer)).toEqual([
    expect.stringContaining('There is no question “why”. There are: none.'),
    expect.stringContaining('There is no choice “a”'),
  ])
  const goal = '{"is": "answered", "question": "why"}, {\n          "is": "renewed"'
  expect(await edited('{\n          "is": "renewed"', goal)).toEqual([
    expect.stringMatching(/^goals\.0\.when\.0\.question \| .*There is no question “why”/),
  ])
})

test('what the world lacks is named, with what it has', async () => {
  expect(await edited('"scenario": "merchant-only"', '"scenario": "nowhere"')).toEqual([
    expect.stringMatching(
      /^scenario \| scenario: There is no such scenario\. There are: everyday, /,
    ),
  ])
  expect(await edited('"scenario": "merchant-only"', '"scenario": "crowded"')).toHaveLength(1)
  expect(await edited('"as": "amara"', '"as": "nobody"')).toEqual([
    expect.stringContaining('There is no such person. There are: amara, bruno'),
  ])
  expect(await edited('"as": "amara"', '"as": "finn"')).toEqual([
    'account | account: Finn Larsen has no such account, but: LarkfieldStores.',
  ])
  expect(await edited('"now": "2026-03-02T10:00:00Z"', '"now": "soon"')).toEqual([
    expect.stringMatching(/^now \| now: Enter milliseconds/),
  ])
  const [credential] = await edited(
    'ws_551203@Company.LarkfieldGoods"',
    'ws_1@Company.LarkfieldGoods"',
  )
  expect(credential).toMatch(
    /^goals\.0\.when\.0\.of \| .*There is no such credential\. There are: ws@/,
  )
  expect(await edited('"caller": "Point of sale"', '"caller": "Nobody"')).toEqual([
    'goals.1.when.1.caller | goals.1.when.1.caller: There is no such integration. There are: Web shop, Point of sale.',
  ])
  expect(await edited('"marks": {', '"marks": {\n"mayFail": ["Nobody"],')).toEqual([
    expect.stringContaining('There is no such integration'),
  ])
  const needed = '"marks": {\n"needed": [{"of": {"username": "x"}, "roles": ["No role"]}],'
  expect(await edited('"marks": {', needed)).toEqual([
    expect.stringContaining('There is no such credential'),
    expect.stringContaining('There is no role “No role”.'),
  ])
  const except = '"is": "nobody refused", "except": ["Nobody"]'
  expect(await edited('"is": "nobody refused"', except)).toHaveLength(1)
})
