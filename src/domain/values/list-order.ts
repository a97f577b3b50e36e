// In which direction a column of the list sorts at first.
import type { SortColumn } from '#contract/list-view.ts'

export type Direction = 'ascending' | 'descending'

/**
 * Creation dates sort newest first. [seen: screens, list.test.ts] Usernames and statuses sort from
 * the start of the alphabet. [choice: list.test.ts]
 */
export function defaultDirection(column: SortColumn): Direction {
  return column === 'createdAt' ? 'descending' : 'ascending'
}
