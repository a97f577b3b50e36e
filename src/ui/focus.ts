// Where the focus goes when what had it is gone.

/** Every page has one heading 1, which takes focus by script. */
export function focusHeading(options?: FocusOptions): void {
  document.querySelector<HTMLElement>('h1')?.focus(options)
}

/** Nothing has the focus: the element that had it has left the page, or cannot be seen. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** What the keyboard stops at. */
export const stops = 'button, input, select, textarea, a[href], [tabindex="0"]'
