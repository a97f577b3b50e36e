// Codes are added line by line: what is wrong is told with its line, and nothing else is lost by it.
import { expect, test } from 'vitest'

import { limits } from '#contract/limits.ts'

import { readClassCode } from './class-code.ts'
import { addCodes, classAsCsv, minutesOf, rowsOf } from './class-table.ts'
import { writeResultCode, type CodedResult } from './result-code.ts'

const result = (seconds: number, more: Partial<CodedResult> = {}): CodedResult => ({
  exercise: 'rotate',
  isPassed: true,
  seconds,
  hints: 1,
  shown: 2,
  remarks: 0,
  learner: '',
  ...more,
})
const code = (seconds: number, more?: Partial<CodedResult>) =>
  writeResultCode(result(seconds, more))

test('every good line is added, also after a wrong one, and empty lines are none', () => {
  const text = `${code(60)}\r\n\n  ${code(61).toLowerCase()}\nnonsense\n${code(62)}`
  const { codes, wrong } = addCodes([code(59)], text)
  expect(rowsOf(codes).map(({ seconds }) => seconds)).toEqual([59, 60, 61, 62])
  expect(wrong).toEqual([{ line: 4, text: 'nonsense', why: expect.stringMatching(/^It begins/) }])
})

test('a code that is there already is not added twice, however it is written', () => {
  const again = `${code(60).toLowerCase().replaceAll('-', ' ')}\n${code(70)}\n${code(70)}`
  const { codes, wrong } = addCodes([code(60)], again)
  expect(codes).toHaveLength(2)
  expect(wrong.map(({ line, why }) => [line, why])).toEqual([
    [1, 'It is in the table already.'],
    [3, 'It is in the table already.'],
  ])
})

test('a full table says so', () => {
  const full = Array.from({ length: limits.list }, (_, index) => code(index))
  const { codes, wrong } = addCodes(full.slice(1), `${full[0]}\n${code(9_999)}`)
  expect(codes).toHaveLength(limits.list)
  expect(wrong).toMatchObject([{ line: 2, why: 'The table is full: it has 500 results.' }])
})

test('minutes that have begun are minutes', () => {
  expect([0, 1, 60, 61, 120].map((seconds) => minutesOf({ seconds }))).toEqual([1, 1, 1, 2, 2])
})

test('as CSV no name can run as a formula', () => {
  const codes = [
    code(61, { learner: '=HYPERLINK("x")', isPassed: false, remarks: 3 }),
    code(60, { exercise: 'own-one', learner: 'Zoë, the first' }),
  ]
  const csv = classAsCsv(rowsOf(codes), (name) => (name === 'rotate' ? 'Rotate' : name))
  expect(csv.split('\r\n')).toEqual([
    '\ufeffLearner,Exercise,Result,Minutes,Remarks,Hints,Steps shown,Result code',
    `"'=HYPERLINK(""x"")",Rotate,Not passed,2,3,1,2,${codes[0]}`,
    `"Zoë, the first",own-one,Passed,1,0,1,2,${codes[1]}`,
    '',
  ])
})

test('the code of a class is letters, digits and dashes, of any case', () => {
  expect(readClassCode(' spring-2 ')).toEqual({ code: 'SPRING-2' })
  expect(readClassCode('ABC')).toEqual({ code: 'ABC' })
  expect(readClassCode('A'.repeat(20))).toEqual({ code: 'A'.repeat(20) })
  expect(readClassCode(' ')).toEqual({ refusal: 'Enter the code of the class.' })
  for (const wrong of ['AB', 'A'.repeat(21), 'A B C', 'ÄBC', 'A/B']) {
    expect(readClassCode(wrong)).toEqual({ refusal: expect.stringContaining('3 to 20 letters') })
  }
})
