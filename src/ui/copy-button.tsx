// Copies a text that stands beside it.
import { Check, Copy } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { CopyWords } from './copying.ts'
import { copiedDefault, refusedDefault, useCopying } from './copying.ts'
import { IconButton } from './icon-button.tsx'

type CopyButtonProps = CopyWords & {
  /** The accessible name. */
  label: string
  text: string
  onCopied?: (() => void) | undefined
}

export function CopyButton({
  label,
  text,
  copiedText = copiedDefault,
  refusedText = refusedDefault,
  onCopied,
}: CopyButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const { outcome, copy, forget } = useCopying(text, onCopied)
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
      <span aria-live="polite" className="text-xs font-semibold text-positive">
        {outcome === 'copied' && <span className="ml-1">{copiedText}</span>}
        {isRefused && <span className="sr-only">{refusedText}</span>}
      </span>
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
