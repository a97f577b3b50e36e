// Saves all lines that match, as CSV or JSON: those of every page, not only of the one on screen.
import { Download } from 'lucide-react'
import { useState } from 'react'

import { noAnswerCode, toApiError } from '#api/api-error.ts'
import { announce } from '#page/announcement.tsx'
import { download } from '#page/download.ts'
import { useSession } from '#page/session.ts'
import { asJson } from '#domain/exports/activity-export.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

type Lines = Parameters<typeof asJson>[0]

type ExportButtonsProps<Line> = {
  /** What is exported, as in `Export calls as CSV`; empty where the page has one table. */
  what?: string | undefined
  /** The file's name, without environment and ending. */
  fileName: string
  read: () => Promise<Line[]>
  asCsv: (lines: Line[]) => string
  size?: 'small' | undefined
}

export function ExportButtons<Line extends Lines[number]>({
  what = '',
  fileName,
  read,
  asCsv,
  size,
}: ExportButtonsProps<Line>) {
  const { environment } = useSession()
  const [busy, setBusy] = useState<'CSV' | 'JSON'>()
  const [failure, setFailure] = useState<string>()

  async function save(format: 'CSV' | 'JSON') {
    setBusy(format)
    setFailure(undefined)
    try {
      const lines = await read()
      const text = format === 'CSV' ? asCsv(lines) : asJson(lines)
      const type = format === 'CSV' ? 'text/csv;charset=utf-8' : 'application/json'
      download(`${fileName}-${environment}.${format.toLowerCase()}`, type, text)
      announce(`${lines.length} ${lines.length === 1 ? 'line' : 'lines'} exported as ${format}`)
    } catch (cause) {
      const { errorCode, message } = toApiError(cause)
      // There is nothing on this page that the usual sentence could call still here.
      setFailure(errorCode === noAnswerCode ? 'No answer came.' : message)
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <>
      {(['CSV', 'JSON'] as const).map((format) => (
        <Button
          key={format}
          size={size}
          icon={<Download aria-hidden />}
          busy={busy === format}
          onClick={() => void save(format)}
        >
          {`Export ${what}as ${format}`}
        </Button>
      ))}
      {failure !== undefined && (
        <Notice tone="danger" live="alert">
          Nothing was exported. {failure}
        </Notice>
      )}
    </>
  )
}
