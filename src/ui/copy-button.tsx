// Copies a text that stands beside it.
import { Check, Copy } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { refusedText, useCopying } from './copying.ts'
import { IconButton } from './icon-button.tsx'
import { LiveRegion } from './live-region.tsx'

type CopyButtonProps = {
  /** The accessible name. */
  label: string
  text: string
}

export function CopyButton({ label, text }: CopyButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const { outcome, copy, forget } = useCopying(text)
  const isRefused = outcome === 'refused'

  useEffect(() => {
    if (isRefused) input.current?.select()
  }, [isRefused])

  return (
    <span className="relative inline-flex items-center">
      <IconButton
        size="small"
        label={label}
        icon={outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={copy}
      />
      <LiveRegion>
        {outcome === 'copied' && (
          <span className="ml-1 text-xs font-semibold text-positive">Copied</span>
        )}
        {isRefused && <span className="sr-only">{refusedText}</span>}
      </LiveRegion>
      {isRefused && (
        <span className="absolute top-full right-0 z-40 mt-1 block w-64 rounded-md border bg-card p-3 text-xs text-ink shadow-pop">
          <span aria-hidden className="mb-2 block">
            {refusedText}
          </span>
          <input
            ref={input}
            readOnly
            aria-label={label}
            value={text}
            onBlur={forget}
            className="w-full rounded-sm border border-edge bg-sunken px-2 py-1 font-mono"
          />
        </span>
      )}
    </span>
  )
}
