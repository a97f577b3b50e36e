// Saves all lines that match, as CSV or JSON: those of every page, not only of the one on screen.
import { ChevronDown, Download } from 'lucide-react'
import { useState } from 'react'

import { noAnswerCode, toApiError } from '#api/api-error.ts'
import { asJson } from '#domain/exports/activity-export.ts'
import { announce } from '#page/announcement.tsx'
import { download } from '#page/download.ts'
import { useSession } from '#page/session.ts'
import { Button } from '#ui/button.tsx'
import { MenuButton, MenuItem, MenuList } from '#ui/menu-list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Popover } from '#ui/popover.tsx'
import { countText } from '#domain/values/count-text.ts'

const formats = ['CSV', 'JSON'] as const
type Format = (typeof formats)[number]

/** One table of the page as a file. */
export type Exported = {
  /** What is exported, as in `Export simulated traffic as CSV`; empty for the page's own table. */
  what: string
  /** The file's name, without environment and ending. */
  fileName: string
  /** The original has no such table. */
  isAddition: boolean
  write: (format: Format) => Promise<{ count: number; text: string }>
}

type Lines = Parameters<typeof asJson>[0]

type TableSource<Line> = {
  what?: string | undefined
  fileName: string
  isAddition?: boolean | undefined
  read: () => Promise<Line[]>
  asCsv: (lines: Line[]) => string
}

/** What the menu needs to know of a table, whatever its lines are. */
export function exported<Line extends Lines[number]>({
  what = '',
  fileName,
  isAddition = false,
  read,
  asCsv,
}: TableSource<Line>): Exported {
  return {
    what,
    fileName,
    isAddition,
    write: async (format) => {
      const lines = await read()
      return { count: lines.length, text: format === 'CSV' ? asCsv(lines) : asJson(lines) }
    },
  }
}

type ExportMenuProps = {
  tables: readonly Exported[]
  /** What is no table: the words of its item, and what saves it as a file. */
  others?: readonly { words: string; save: () => Promise<void> }[]
}

/** Stands in the header of a log, at the same place on each. */
export function ExportMenu({ tables, others = [] }: ExportMenuProps) {
  const { environment } = useSession()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function saveTable({ fileName, write }: Exported, format: Format) {
    const { count, text } = await write(format)
    const type = format === 'CSV' ? 'text/csv;charset=utf-8' : 'application/json'
    download(`${fileName}-${environment}.${format.toLowerCase()}`, type, text)
    announce(`${countText(count)} ${count === 1 ? 'line' : 'lines'} exported as ${format}`)
  }

  async function carryOut(save: () => Promise<void>) {
    setBusy(true)
    setFailure(undefined)
    try {
      await save()
    } catch (cause) {
      const { errorCode, message } = toApiError(cause)
      // There is nothing on this page that the usual sentence could call still here.
      setFailure(errorCode === noAnswerCode ? 'No response came.' : message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Popover
        label="Export"
        align="end"
        trigger={
          <Button icon={<Download aria-hidden />} busy={isBusy}>
            Export
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <MenuList label="Export">
          {tables.flatMap((table) =>
            formats.map((format) => (
              <MenuItem key={`${table.what}${format}`} isAddition={table.isAddition}>
                <MenuButton onClick={() => void carryOut(() => saveTable(table, format))}>
                  {`Export ${table.what}as ${format}`}
                </MenuButton>
              </MenuItem>
            )),
          )}
          {others.map(({ words, save }) => (
            <MenuItem key={words} isAddition>
              <MenuButton onClick={() => void carryOut(save)}>{words}</MenuButton>
            </MenuItem>
          ))}
        </MenuList>
      </Popover>
      {failure !== undefined && (
        <Notice tone="danger" live="alert">
          Nothing was exported. {failure}
        </Notice>
      )}
    </>
  )
}
