// The error itself, folded away: for whoever reports or mends it.

export function TechnicalDetail({ error }: { error: unknown }) {
  return (
    <details className="w-full">
      <summary className="min-h-6 cursor-pointer font-semibold">Technical detail</summary>
      <pre
        // Scrolls, so the keyboard must get there.
        tabIndex={0}
        className="mt-2 max-h-80 overflow-auto rounded-md border bg-sunken p-4 font-mono text-xs"
      >
        {error instanceof Error ? (error.stack ?? error.message) : String(error)}
      </pre>
    </details>
  )
}
