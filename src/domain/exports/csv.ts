// A table as CSV after RFC 4180, safe to open in a spreadsheet.

/** A column: its heading, and what a row has in it. */
export type Column<Row> = { title: string; of: (row: Row) => string | number | null }

/**
 * Lines end in CR LF, the last one too; the first line names the columns. Without the byte order
 * mark at its start, Excel takes accents for two characters each. Logs can be saved as CSV and
 * JSON. [choice: activity-export.test.ts]
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => cell(title)),
    ...rows.map((row) => columns.map(({ of }) => cell(of(row)))),
  ]
  return byteOrderMark + lines.map((cells) => `${cells.join(',')}\r\n`).join('')
}

const byteOrderMark = '\ufeff'

/** What a spreadsheet may take for the beginning of a formula, also behind what it leaves out. */
const formulaStart = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** A text that could run as a formula is given a leading apostrophe; numbers stay numbers. */
function cell(value: string | number | null): string {
  if (typeof value !== 'string') return String(value ?? '')
  const text = formulaStart.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
