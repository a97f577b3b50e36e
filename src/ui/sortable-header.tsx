// The head of a column that orders the table.
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { headLook } from './table.tsx'

export type SortDirection = 'ascending' | 'descending' | 'none'

type SortableHeaderProps = {
  label: string
  direction: SortDirection
  onSort: () => void
}

const icons = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown }

export function SortableHeader({ label, direction, onSort }: SortableHeaderProps) {
  const Icon = icons[direction]
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={direction}
      // Browsers repeat the head of a table on each sheet of paper, but for the buttons in it.
      data-printed={label}
      className={`${headLook} stacked:rounded-md stacked:border stacked:border-edge stacked:bg-card stacked:p-0`}
    >
      <button
        type="button"
        onClick={onSort}
        className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 font-semibold hover:text-link stacked:mx-0 stacked:min-h-8 stacked:px-3"
      >
        {label}
        <Icon
          aria-hidden
          className={`size-4 ${direction === 'none' ? 'text-muted' : 'text-primary'}`}
        />
      </button>
    </th>
  )
}
