// The browser's own stack of popovers, from the outside.

/** Closes all of them; focus inside one goes back to the button that opened it. */
export function closePopovers(): void {
  for (const popover of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) {
    popover.hidePopover()
  }
}
