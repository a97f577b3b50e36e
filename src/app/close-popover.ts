// Closes the popover around a control: a choice has been made in it.
import type { SyntheticEvent } from 'react'

/** Focus goes back to the button that opened it. */
export function closePopover({ currentTarget }: SyntheticEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
}
