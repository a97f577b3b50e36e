// A data table that becomes stacked cards where a table does not fit.
import type { ComponentProps, ReactNode } from 'react'
import { useRef } from 'react'

import { addition } from './additions.ts'
import { useOverflow } from './overflow.ts'

// Roles are spelled out because display: block and grid take them from table elements.

type TableProps = {
  /** The accessible name. */
  label: string
  /** HeadCells and SortableHeaders. */
  head: ReactNode
  /** Rows. */
  children: ReactNode
  busy?: boolean | undefined
  /**
   * The class of its tracks, `tabular:grid-cols-[…]`, for a table whose rows have two lines: a cell
   * can lie under the first one, and a `SecondLine` under all others.
   */
  tracks?: string | undefined
}

export function Table({ label, head, children, busy = false, tracks }: TableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const isWider = useOverflow(frame, ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  return (
    <div className="@container/list print:[container-type:normal]">
      <div
        ref={frame}
        className="tabular:overflow-x-auto tabular:rounded-md tabular:border tabular:bg-card"
        // Only what scrolls needs a stop of its own for the keyboard.
        {...(isWider && { role: 'region', tabIndex: 0, 'aria-label': label })}
      >
        <table
          role="table"
          aria-label={label}
          aria-busy={busy || undefined}
          className={`w-full border-collapse text-left stacked:block ${tracks ? `two-lines ${tracks}` : ''}`}
        >
          <thead role="rowgroup" className="stacked:sr-only tabular:bg-band">
            <tr role="row" className="stacked:block">
              {head}
            </tr>
          </thead>
          <tbody role="rowgroup" className={cards}>
            {children}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const cards =
  'stacked:grid stacked:grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] stacked:gap-3'

type HeadCellProps = {
  /** In a table whose rows have two lines: on the second one, under the first head. */
  isUnderFirst?: boolean | undefined
  /** The original has no such column. */
  isAddition?: boolean | undefined
  children: ReactNode
}

export function HeadCell({ isUnderFirst = false, isAddition = false, children }: HeadCellProps) {
  const place = isUnderFirst ? underFirst : ''
  return (
    <th
      {...(isAddition && addition)}
      role="columnheader"
      scope="col"
      className={`${headLook} ${place}`}
    >
      {children}
    </th>
  )
}

type RowProps = Omit<ComponentProps<'tr'>, 'className' | 'role' | 'style'> & {
  /** What the row tells of went wrong; its words say so as well. */
  isAlarm?: boolean | undefined
}

export function Row({ isAlarm = false, ...props }: RowProps) {
  return (
    <tr
      {...props}
      role="row"
      className={`border-t stacked:flex stacked:flex-col stacked:gap-1.5 stacked:rounded-md stacked:border stacked:bg-card stacked:p-4 ${isAlarm ? 'shadow-[inset_0.25rem_0_0_var(--color-negative)]' : ''}`}
    />
  )
}

type CellProps = {
  /** The column's words, shown before the value in a stacked card. */
  label: string
  /** Names its row. */
  isRowHeader?: boolean | undefined
  /** Never broken into lines: ids and dates. */
  isUnbroken?: boolean | undefined
  /** In a table whose rows have two lines: on the second one, under the first cell. */
  isUnderFirst?: boolean | undefined
  /** In such a table: what it holds lies in the row as cells do, a `SecondLine` for one. */
  isOpen?: boolean | undefined
  /** The original has no such column. */
  isAddition?: boolean | undefined
  children: ReactNode
}

export function Cell({
  label,
  isRowHeader = false,
  isUnbroken = false,
  isUnderFirst = false,
  isOpen = false,
  isAddition = false,
  children,
}: CellProps) {
  const Element = isRowHeader ? 'th' : 'td'
  const open = isOpen ? 'tabular:contents' : ''
  return (
    <Element
      {...(isAddition && addition)}
      role={isRowHeader ? 'rowheader' : 'cell'}
      scope={isRowHeader ? 'row' : undefined}
      data-label={label}
      // A card begins with its name.
      className={`${isRowHeader ? '' : 'stacked-label'} px-4 py-3 align-top font-normal print:px-2 print:py-1.5 stacked:flex stacked:min-w-0 stacked:gap-3 stacked:p-0 ${open} ${isUnderFirst ? underFirst : ''}`}
    >
      <div className={`min-w-0 ${isUnbroken ? 'tabular:whitespace-nowrap' : ''} ${open}`}>
        {children}
      </div>
    </Element>
  )
}

/** What a row has to say on its second line, beside what lies under its first cell. */
export function SecondLine({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-wrap gap-x-4 text-xs tabular:col-start-2 tabular:-col-end-1 tabular:row-start-2 tabular:px-2">
      {children}
    </div>
  )
}

const underFirst = 'tabular:col-start-1 tabular:row-start-2 tabular:text-xs'

export const headLook =
  'px-4 py-2.5 font-semibold whitespace-nowrap print:px-2 print:align-bottom print:whitespace-normal'
