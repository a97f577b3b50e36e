// Says that something is on its way, where that takes longer than anybody calls a moment.

/** Nobody sees or hears of it in the first half second. */
export function Loading() {
  return (
    <span role="progressbar" aria-label="Loading" className="animate-[late_0.5s] text-muted">
      Loading…
    </span>
  )
}
