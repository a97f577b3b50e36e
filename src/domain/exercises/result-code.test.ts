// A result code says what it was made of, however it is written down, and finds what was mistyped.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { lookAlikes, signs } from './check-signs.ts'
import { readResultCode, toCoded, writeResultCode, type CodedResult } from './result-code.ts'

const rotate: CodedResult = {
  exercise: 'rotate',
  isPassed: true,
  seconds: 312,
  hints: 2,
  shown: 0,
  remarks: 1,
  learner: 'Zoë',
}

const name = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join('-'))
const result: fc.Arbitrary<CodedResult> = fc.record({
  exercise: name,
  isPassed: fc.boolean(),
  seconds: fc.nat({ max: 2 ** 17 - 1 }),
  hints: fc.nat({ max: 63 }),
  shown: fc.nat({ max: 127 }),
  remarks: fc.nat({ max: 127 }),
  learner: fc.constantFrom('', 'Robin', 'Zoë', '李小龙', '🙂 Kim'),
})
const refusalOf = (text: string) => Object(readResultCode(text)).refusal

test('it says what it was made of, in groups of five signs', () => {
  const code = writeResultCode(rotate)
  expect(code).toMatch(/^1[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{1,5})+$/)
  expect(readResultCode(code)).toEqual({ result: rotate })
  // What was handed out once has to be read for ever.
  expect(code).toBe('1G170-4004C-WCQHD-WF25M-VY3NC-VX')
})

test('it is read with any spaces, dashes and case, and with signs that look alike', () => {
  const lookOf = (sign: string) => Object.entries(lookAlikes).find(([, it]) => it === sign)?.[0]
  fc.assert(
    fc.property(result, fc.infiniteStream(fc.nat({ max: 7 })), (given, chances) => {
      const written = Array.from(writeResultCode(given).replaceAll('-', ''), (sign) => {
        const chance = chances.next().value ?? 0
        const alike = chance & 1 ? (lookOf(sign) ?? sign) : sign
        const cased = chance & 2 ? alike.toLowerCase() : alike
        return chance & 4 ? `${cased}${[' ', '-', '–', '\u00a0'][chance & 3]}` : cased
      }).join('')
      expect(readResultCode(` ${written}\n`)).toEqual({ result: given })
    }),
    { numRuns: 500 },
  )
})

test('every single wrong sign and every swap of neighbours is refused', () => {
  fc.assert(
    fc.property(result, fc.nat(), fc.nat({ max: 30 }), fc.boolean(), (given, place, by, isSwap) => {
      const right = Array.from(writeResultCode(given).replaceAll('-', ''))
      const wrong = [...right]
      const at = place % (right.length - 1)
      if (isSwap) wrong.splice(at, 2, right[at + 1] ?? '', right[at] ?? '')
      else wrong[at] = signs.charAt((signs.indexOf(right[at] ?? '') + 1 + by) % signs.length)
      if (wrong.join('') === right.join('')) return
      expect(refusalOf(wrong.join(''))).toEqual(expect.any(String))
    }),
    { numRuns: 2_000 },
  )
})

test('what is missing or too much is refused, and told by its count', () => {
  const code = writeResultCode(rotate).replaceAll('-', '')
  const count = code.length
  for (let at = 0; at < count; at += 1) {
    expect(refusalOf(code.slice(0, at) + code.slice(at + 1))).toEqual(expect.any(String))
  }
  expect(refusalOf(code.slice(0, -1))).toBe(
    `It has ${count - 1} signs, where ${count} are expected: some are missing, too many or wrong.`,
  )
  expect(refusalOf(`${code}0`)).toContain(`It has ${count + 1} signs, where ${count} are expected`)
  expect(refusalOf(code.slice(0, 9))).toBe(
    'A sign is wrong or missing, or two have changed places.',
  )
})

test('what is no code says why', () => {
  expect(refusalOf('  - ')).toBe('There is no code.')
  expect(refusalOf('1AB U')).toBe('“U” is no sign of a result code: it is sign 4.')
  expect(refusalOf('1A🙂B')).toBe('“🙂” is no sign of a result code: it is sign 3.')
  expect(refusalOf('7ABCD')).toContain('It begins with 7, and a code that this simulator reads')
})

test('too much of anything is told as the most, and a long name is cut between characters', () => {
  const most = { ...rotate, seconds: 10 ** 9, hints: 999, remarks: 999, learner: '李'.repeat(50) }
  expect(readResultCode(writeResultCode(most))).toEqual({
    result: { ...rotate, seconds: 131_071, hints: 63, remarks: 127, learner: '李'.repeat(21) },
  })
})

test('a result is told by its seconds and counts, and whoever did it', () => {
  const told = {
    isPassed: false,
    tookMs: 61_001,
    hints: 3,
    shown: 4,
    remarks: [1, 2, 3].map(() => ({
      fact: 'wrongTurns' as const,
      words: '',
      count: 1,
      event: null,
    })),
    startedAt: 0,
    finishedAt: 0,
    goals: [],
    facts: [],
    downtime: [],
    actions: [],
    lanes: [],
    tries: 0,
  }
  expect(toCoded('rotate', told, 'Kim')).toEqual({
    exercise: 'rotate',
    isPassed: false,
    seconds: 62,
    hints: 3,
    shown: 4,
    remarks: 3,
    learner: 'Kim',
  })
})
