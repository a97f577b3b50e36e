// Copies a text that stands beside it.
import { Check, Copy } from 'lucide-react'
import { useLayoutEffect, useRef, type RefObject } from 'react'

import { refusedText, useCopying } from './copying.ts'
import { fieldAttributes } from './field-kind.ts'
import { IconButton } from './icon-button.tsx'
import { LiveRegion } from './live-region.tsx'
import { usePlacing } from './placing.ts'

type CopyButtonProps = {
  /** The accessible name. */
  label: string
  text: string
}

export function CopyButton({ label, text }: CopyButtonProps) {
  const place = useRef<HTMLSpanElement>(null)
  const { outcome, copy, forget } = useCopying(text)

  return (
    <span ref={place} className="inline-flex items-center">
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
        {outcome === 'refused' && <span className="sr-only">{refusedText}</span>}
      </LiveRegion>
      {outcome === 'refused' && (
        <Refused label={label} text={text} place={place} onLeave={forget} />
      )}
    </span>
  )
}

type RefusedProps = CopyButtonProps & {
  place: RefObject<HTMLSpanElement | null>
  onLeave: () => void
}

/** The text, selected for the keyboard, above all that could clip it. */
function Refused({ label, text, place, onLeave }: RefusedProps) {
  const box = useRef<HTMLSpanElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    box.current?.showPopover()
    input.current?.select()
  }, [])
  usePlacing(box, place, true, { side: 'below', align: 'end', gap: 4 })
  return (
    <span
      ref={box}
      popover="manual"
      className="inset-auto m-0 w-64 rounded-md border bg-card p-3 text-xs text-ink shadow-pop"
    >
      <span aria-hidden className="mb-2 block">
        {refusedText}
      </span>
      <input
        {...fieldAttributes('code')}
        ref={input}
        readOnly
        aria-label={label}
        value={text}
        onBlur={onLeave}
        className="w-full rounded-sm border border-edge bg-sunken px-2 py-1 font-mono"
      />
    </span>
  )
}
