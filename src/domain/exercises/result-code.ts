// A result as a short code that can be read out, mailed and pasted, and that finds typing errors.
import { cutText } from '#contract/limits.ts'
import type { Result } from '#contract/practice.ts'
import { trimText } from '#domain/values/plain-text.ts'

import { bitReader, writeBits } from './bits.ts'
import { checkOf, isChecked, lookAlikes, signs } from './check-signs.ts'

/** What a code says of a result. */
export type CodedResult = {
  /** The name of the exercise. */
  exercise: string
  isPassed: boolean
  seconds: number
  hints: number
  shown: number
  remarks: number
  /** Empty where nobody said it. */
  learner: string
}

/**
 * The first sign is the version. Behind it, in bits: passed (1), seconds (17), hints (6), steps
 * shown (7), remarks (7), the letters of the name of the exercise (6, and 6 for each), the bytes of
 * the learner's name in UTF-8 (6, and 8 for each), noughts up to the next sign; at the end come two
 * check signs. Whatever is more than its bits hold is told as the most that they do.
 */
const version = 1

const widths = { seconds: 17, hints: 6, shown: 7, remarks: 7 } as const
const counts = ['seconds', 'hints', 'shown', 'remarks'] as const
const lengthBits = 6
const letterBits = 6
const byteBits = 8

/** What the name of an exercise is made of. */
const letters = '-0123456789abcdefghijklmnopqrstuvwxyz'

/** Signs are told in groups, which are easier to read out. */
const groups = /.{1,5}/g

/** So many bytes a learner’s name can have at most. */
const longestName = 2 ** lengthBits - 1

/** The result of an exercise, as a code says it. */
export function toCoded(
  exercise: string,
  { isPassed, tookMs, hints, shown, remarks }: Result,
  learner: string,
): CodedResult {
  const seconds = Math.ceil(tookMs / 1000)
  return { exercise, isPassed, seconds, hints, shown, remarks: remarks.length, learner }
}

export function writeResultCode(result: CodedResult): string {
  const { exercise, isPassed, learner } = result
  const name = bytesOf(learner)
  const values = [
    version,
    ...writeBits([
      [isPassed ? 1 : 0, 1],
      ...counts.map((count): [number, number] => {
        return [Math.min(result[count], 2 ** widths[count] - 1), widths[count]]
      }),
      [exercise.length, lengthBits],
      ...Array.from(exercise, (letter): [number, number] => [letters.indexOf(letter), letterBits]),
      [name.length, lengthBits],
      ...Array.from(name, (byte): [number, number] => [byte, byteBits]),
    ]),
  ]
  const text = [...values, ...checkOf(values)].map((value) => signs.charAt(value)).join('')
  return text.match(groups)?.join('-') ?? ''
}

/** As much of a name as a code holds, no character cut in half. */
function bytesOf(learner: string): Uint8Array {
  const name = trimText(learner).normalize('NFC')
  for (let length = longestName; length > 0; length -= 1) {
    const bytes = new TextEncoder().encode(trimText(cutText(name, length)))
    if (bytes.length <= longestName) return bytes
  }
  return new Uint8Array()
}

/**
 * A code is read whatever its case, with spaces and dashes anywhere or nowhere, and with O for 0, I
 * and L for 1. [choice: result-code.test.ts] What cannot be one is refused with what is wrong.
 */
export function readResultCode(text: string): { result: CodedResult } | { refusal: string } {
  const plain = Array.from(
    trimText(text)
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, ''),
  )
  if (plain.length === 0) return { refusal: 'There is no code.' }
  const read = plain.map((sign) => signs.indexOf(lookAlikes[sign] ?? sign))
  const odd = read.indexOf(-1)
  if (odd >= 0) {
    return { refusal: `“${plain[odd]}” is no sign of a result code: it is sign ${odd + 1}.` }
  }
  if (read[0] !== version) {
    return {
      refusal: `It begins with ${plain[0]}, and a code that this simulator reads begins with ${version}: it is mistyped, or of a newer simulator.`,
    }
  }
  const values = read.slice(1, -2)
  const body = readBody(values)
  const isWhole = isChecked(read)
  if (isWhole && 'result' in body) return body
  const expected = 'result' in body ? read.length : body.expected
  if (expected !== undefined && expected !== read.length) {
    return {
      refusal: `It has ${read.length} signs, where ${expected} are expected: some are missing, too many or wrong.`,
    }
  }
  return {
    refusal: isWhole
      ? 'It is whole, and still no result code of this simulator.'
      : 'A sign is wrong or missing, or two have changed places.',
  }
}

/** How many signs the whole has, where its lengths can be read. */
type NoBody = { expected: number | undefined }

function readBody(values: readonly number[]): { result: CodedResult } | NoBody {
  const { read, isAtEnd } = bitReader(values)
  let bits = 0
  const take = (count: number) => {
    bits += count
    return read(count) ?? NaN
  }
  const isPassed = take(1) === 1
  const seconds = take(widths.seconds)
  const hints = take(widths.hints)
  const shown = take(widths.shown)
  const remarks = take(widths.remarks)
  const length = take(lengthBits)
  if (Number.isNaN(length)) return { expected: undefined }
  const name = Array.from({ length }, () => letters.charAt(take(letterBits))).join('')
  const bytes = take(lengthBits)
  if (Number.isNaN(bytes)) return { expected: undefined }
  const learner = Array.from({ length: bytes }, () => take(byteBits))
  const said = textOf(learner)
  if (!isAtEnd() || name.length < length || said === undefined) {
    // The version before it, and the check signs behind it.
    return { expected: 1 + Math.ceil(bits / 5) + 2 }
  }
  return { result: { exercise: name, isPassed, seconds, hints, shown, remarks, learner: said } }
}

/** Undefined for what is no text. */
function textOf(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
