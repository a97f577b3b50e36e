// A data table that becomes stacked cards where a table does not fit.
import type { ComponentProps, ReactNode } from 'react'
import { useRef } from 'react'

import { addition } from './additions.ts'
import { useOverflow } from './overflow.ts'

// Roles are spelled out because display: block takes them from table elements.

type TableProps = {
  /** The accessible name. */
  label: string
  /** HeadCells and SortableHeaders. */
  head: ReactNode
  /** Rows. */
  children: ReactNode
  busy?: boolean | undefined
}

export function Table({ label, head, children, busy = false }: TableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const isWider = useOverflow(frame, ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  return (
    <div
      ref={frame}
      className="md:overflow-x-auto md:rounded-md md:border md:bg-card print:overflow-visible print:border-0"
      // Only what scrolls needs a stop of its own for the keyboard.
      {...(isWider && { role: 'region', tabIndex: 0, 'aria-label': label })}
    >
      <table
        role="table"
        aria-label={label}
        aria-busy={busy || undefined}
        className="w-full border-collapse text-left stacked:block"
      >
        <thead role="rowgroup" className="stacked:block md:bg-band">
          <tr role="row" className="stacked:mb-3 stacked:flex stacked:flex-wrap stacked:gap-2">
            {head}
          </tr>
        </thead>
        <tbody role="rowgroup" className="stacked:grid stacked:gap-3">
          {children}
        </tbody>
      </table>
    </div>
  )
}

type HeadCellProps = {
  /** The original has no such column. */
  isAddition?: boolean | undefined
  children: ReactNode
}

export function HeadCell({ isAddition = false, children }: HeadCellProps) {
  return (
    <th
      {...(isAddition && addition)}
      role="columnheader"
      scope="col"
      className={`${headLook} stacked:sr-only`}
    >
      {children}
    </th>
  )
}

type RowProps = Omit<ComponentProps<'tr'>, 'className' | 'role' | 'style'>

export function Row(props: RowProps) {
  return (
    <tr
      {...props}
      role="row"
      className="border-t hover:bg-hover stacked:grid stacked:gap-2 stacked:rounded-md stacked:border stacked:bg-card stacked:p-4"
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
  /** The original has no such column. */
  isAddition?: boolean | undefined
  children: ReactNode
}

export function Cell({
  label,
  isRowHeader = false,
  isUnbroken = false,
  isAddition = false,
  children,
}: CellProps) {
  const Element = isRowHeader ? 'th' : 'td'
  return (
    <Element
      {...(isAddition && addition)}
      role={isRowHeader ? 'rowheader' : 'cell'}
      scope={isRowHeader ? 'row' : undefined}
      data-label={label}
      className="stacked-label px-4 py-3 align-top font-normal print:px-2 print:py-1.5 stacked:flex stacked:min-w-0 stacked:gap-3 stacked:p-0"
    >
      <div
        className={`min-w-0 ${isUnbroken ? 'md:whitespace-nowrap print:whitespace-normal' : ''}`}
      >
        {children}
      </div>
    </Element>
  )
}

export const headLook =
  'px-4 py-2.5 font-semibold whitespace-nowrap print:px-2 print:align-bottom print:whitespace-normal'
