// Lets React see what Playwright fills in by script, as it does in all engines but its own Chromium.

/**
 * Runs in the page. Where no key can be pressed for it, Playwright fills a field in by script and
 * tells of it by an event, but React holds a value that is set by script for its own.
 */
export function showReactWhatIsFilledIn(): void {
  const forget = ({ isTrusted, target }: Event) => {
    if (isTrusted || !(target instanceof HTMLElement) || !('_valueTracker' in target)) return
    const { _valueTracker: tracker } = Object(target)
    tracker?.setValue('\0')
  }
  addEventListener('input', forget, { capture: true })
}
