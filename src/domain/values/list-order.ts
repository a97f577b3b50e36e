// In which direction a column of the list sorts at first.
import type { SortColumn } from '#contract/list-view.ts'

export type Direction = 'ascending' | 'descending'

/** The newest on top [seen]; names and states from the start of the alphabet. [choice] */
export function defaultDirection(column: SortColumn): Direction {
  return column === 'createdAt' ? 'descending' : 'ascending'
}
