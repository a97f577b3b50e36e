// The permission matrix as the README shows it, written by the rules themselves.
import type { Verdict } from '#domain/permission/permission.ts'
import { actorsOf, exampleCast, permissionTable } from './permission-table.ts'

const startMark = '<!-- permissions:start -->'
const endMark = '<!-- permissions:end -->'

/** The text with what lies between the marks replaced; undefined for a text without the marks. */
export function withPermissionMatrix(text: string): string | undefined {
  const start = text.indexOf(startMark)
  const end = text.indexOf(endMark)
  if (start < 0 || end < start) return undefined
  const before = text.slice(0, start + startMark.length)
  return `${before}\n\n${permissionMatrixMarkdown()}\n\n${text.slice(end)}`
}

/** The matrix for the README: a table, and below it the sentences that its numbers stand for. */
function permissionMatrixMarkdown(): string {
  const sentences: string[] = []
  const numberOf = (sentence: string) => {
    if (!sentences.includes(sentence)) sentences.push(sentence)
    return sentences.indexOf(sentence) + 1
  }
  const inCell = (verdict: Verdict) => {
    if (verdict.is === 'allowed') return 'yes'
    const word = verdict.is === 'hidden' ? 'unknown' : 'no'
    return `${word} (${numberOf(verdict.why)})`
  }
  const labels = actorsOf(exampleCast).map(({ label }) => label)
  const rows = new Map(permissionTable(exampleCast).map((row) => [row.label, row.verdicts]))
  const body = [...rows].map(([label, verdicts]) => [label, ...verdicts.map(inCell)])
  return [
    ...markdownTable(['', ...labels], body),
    '',
    ...sentences.map((sentence, index) => `${index + 1}. ${sentence}`),
  ].join('\n')
}

/** Padded as the formatter pads it, so that both agree about the README. */
function markdownTable(head: string[], body: string[][]): string[] {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`
  return [
    line(head),
    line(
      head.map(() => ''),
      '-',
    ),
    ...body.map((row) => line(row)),
  ]
}
