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
      // Cards have no heads to press, and their columns keep their names.
      aria-label={label}
      aria-sort={direction}
      // Browsers repeat the head of a table on each sheet of paper, but for the buttons in it.
      data-printed={label}
      className={headLook}
    >
      <button
        type="button"
        onClick={onSort}
        className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 font-semibold hover:text-link stacked:hidden"
      >
        {label}
        <Icon
          aria-hidden
          className={`size-3.5 ${direction === 'none' ? 'text-muted' : 'text-primary'}`}
        />
      </button>
    </th>
  )
}
