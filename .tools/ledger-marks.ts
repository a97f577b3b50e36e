// Reads the marks of certainty in comments: each gives the rule that stands before it.

export type Mark = {
  certainty: (typeof certainties)[number]
  /** What the mark names: sources by their short names, and files of tests. */
  names: string[]
  /** The last sentence before the mark: it is the rule, and is shown to people as it stands. */
  sentence: string
  line: number
  /** What the comment is about: what is declared after it, and what that is a part of. */
  symbols: string[]
}

const certainties = ['doc', 'seen', 'choice'] as const
const marks = /(?<!\w)\[(doc|seen|choice)(?::\s+([^\]]*))?\]/g

/** How many marks a text has, wherever they stand. */
export function countMarks(text: string): number {
  return text.match(marks)?.length ?? 0
}

/** The marks in the comments of a source file. */
export function marksIn(text: string): Mark[] {
  const lines = text.split('\n')
  return commentsIn(lines).flatMap(({ words, line, after }) => {
    let from = 0
    return [...words.matchAll(marks)].map((found) => {
      const [whole, certainty = '', names = ''] = found
      const before = words.slice(from, found.index).trim()
      from = found.index + whole.length
      return {
        certainty: certainties.find((it) => it === certainty) ?? 'choice',
        names: names.split(',').flatMap((name) => name.trim() || []),
        sentence: lastSentence(before),
        line,
        symbols: symbolsAt(lines, after),
      }
    })
  })
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!?])\s+(?=[A-Z“`\d])/).at(-1) ?? ''
}

type Comment = { words: string; line: number; after: number }

/** Comments that have lines of their own. */
function commentsIn(lines: string[]): Comment[] {
  const comments: Comment[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const from = at
    const isBlock = /^\s*\{?\/\*/.test(lines[at] ?? '')
    const isLine = (index: number) => /^\s*\/\//.test(lines[index] ?? '')
    if (isBlock) while (at < lines.length && !lines[at]?.includes('*/')) at += 1
    else if (isLine(at)) while (isLine(at + 1)) at += 1
    else continue
    const words = lines.slice(from, at + 1).map((line) => line.replace(decoration, '').trim())
    comments.push({ words: words.join(' ').trim(), line: from + 1, after: at + 1 })
  }
  return comments
}

const decoration = /^\s*(\{?\/\*\*?|\*(?!\/)|\/\/)|\*\/\}?\s*$/g
const declaration = /^(?:export )?(?:async )?(?:function|const|type) (\w+)/
const part = /^\s*(?:export )?(?:async )?(?:function |const |readonly )?['"]?(\w+)['"]?\??[:(=<\s]/

/** What stands below a comment, and the declaration that it lies in. */
function symbolsAt(lines: string[], after: number): string[] {
  const below = lines[after] ?? ''
  const own = declaration.exec(below)?.[1] ?? part.exec(below)?.[1]
  if (after <= 2 || declaration.test(below)) return own === undefined ? [] : [own]
  const around = lines
    .slice(0, after)
    .map((line) => declaration.exec(line)?.[1])
    .findLast((name) => name !== undefined)
  return [own, around].filter((name) => name !== undefined)
}
