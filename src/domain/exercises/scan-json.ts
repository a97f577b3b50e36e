// Where in a text of JSON each value stands: a mistake in a file is told with its line.
import { limits } from '#contract/limits.ts'

/** The line of each value, counted from 1, by its path; or where the text stops being JSON, and why. */
export type JsonScan = { lines: ReadonlyMap<string, number> } | { line: number; refusal: string }

/** The name of a path in `lines`: `goals.0.when`; that of the whole is empty. */
export function pathName(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}

/** The line of a value; that of the value around it where there is none. */
export function lineAt(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  const line = lines.get(pathName(path))
  if (line !== undefined) return line
  return path.length === 0 ? 1 : lineAt(lines, path.slice(0, -1))
}

const patterns = {
  text: /"(?:[ !#-[\]-\u{10ffff}]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"/uy,
  word: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y,
}

/** Reads a text once, from its beginning to its end or to its first mistake. */
export function scanJson(text: string): JsonScan {
  const lines = new Map<string, number>()
  let at = 0
  let line = 1

  const skip = () => {
    for (; at < text.length && ' \n\r\t'.includes(text.charAt(at)); at += 1) {
      if (text[at] === '\n') line += 1
    }
  }
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const [found] = pattern.exec(text) ?? []
    at += found?.length ?? 0
    return found
  }
  const takeSign = (sign: string): boolean => {
    skip()
    if (text[at] !== sign) return false
    at += 1
    return true
  }

  /** Answers what is wrong, or undefined. */
  const readValue = (path: readonly PropertyKey[]): string | undefined => {
    if (path.length > limits.depth) return `It is nested deeper than ${limits.depth} levels.`
    skip()
    lines.set(pathName(path), line)
    if (takeSign('{')) return readItems(path, '}', readField)
    if (takeSign('[')) return readItems(path, ']', readItem)
    return (take(patterns.text) ?? take(patterns.word)) ? undefined : 'A value is expected here.'
  }
  const readItem = (path: readonly PropertyKey[], index: number) => readValue([...path, index])
  const readField = (path: readonly PropertyKey[]): string | undefined => {
    skip()
    const name = take(patterns.text)
    if (name === undefined) return 'The name of a field in double quotes is expected here.'
    if (!takeSign(':')) return 'A colon is expected here.'
    return readValue([...path, String(JSON.parse(name))])
  }
  const readItems = (
    path: readonly PropertyKey[],
    end: string,
    read: (path: readonly PropertyKey[], index: number) => string | undefined,
  ): string | undefined => {
    if (takeSign(end)) return undefined
    for (let index = 0; ; index += 1) {
      const mistake = read(path, index)
      if (mistake !== undefined) return mistake
      if (takeSign(end)) return undefined
      if (!takeSign(',')) return `A comma or ${end} is expected here.`
    }
  }

  const mistake = readValue([])
  skip()
  if (mistake !== undefined) return { line, refusal: mistake }
  return at < text.length ? { line, refusal: 'Nothing more is expected here.' } : { lines }
}
