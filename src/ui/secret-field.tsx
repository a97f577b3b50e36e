// A read-only value with a copy button; what is copied may be more than what is shown.
import { Check, Copy } from 'lucide-react'
import type { ClipboardEvent, ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { afterPress } from './after-press.ts'
import { refusedText, useCopying } from './copying.ts'
import { useEndInSight } from './end-in-sight.ts'
import { IconButton } from './icon-button.tsx'
import { LiveRegion } from './live-region.tsx'
import { useRoom } from './room.ts'
import { TextField } from './text-field.tsx'

type SecretFieldProps = {
  label: string
  /** What the field shows, masked or shortened as the caller likes: also to its room in characters. */
  value: string | ((room: number) => string)
  /** Where the field is too narrow: the end of the value tells more than its start. */
  isEndShown?: boolean | undefined
  /** What is copied, in full; undefined when there is nothing to copy. */
  copyText: string | undefined
  /** The whole of it was copied, by the button or by the keyboard. */
  onCopied?: (() => void) | undefined
  /** The copy button's name. */
  copyLabel: string
  /** Why nothing can be copied; used when copyText is undefined. */
  noCopyReason: string
  hint?: ReactNode
  error?: string | undefined
  /** Buttons after the field. */
  actions?: ReactNode
}

export function SecretField({
  label,
  value,
  isEndShown = false,
  copyText,
  onCopied,
  copyLabel,
  noCopyReason,
  hint,
  error,
  actions,
}: SecretFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const { outcome, copy, succeed, forget } = useCopying(copyText, onCopied)
  const isRefused = outcome === 'refused'
  const room = useRoom(input, typeof value === 'function')
  const shown = typeof value === 'function' ? value(room) : value
  useEndInSight(input, isEndShown && !isRefused, shown)

  useEffect(() => {
    if (isRefused) input.current?.select()
  }, [isRefused])

  function hideAgain() {
    if (isRefused) afterPress(forget)
  }

  /** A field that shows a shortened text gives the whole one, as its button does. */
  function copySelected(event: ClipboardEvent<HTMLInputElement>) {
    const { selectionStart, selectionEnd, value: text } = event.currentTarget
    const isWhole = selectionStart === 0 && selectionEnd === text.length
    if (copyText === undefined || !isWhole) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyText)
    succeed()
  }

  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <TextField
        label={label}
        // Only a text that is really there can be selected for the keyboard.
        value={isRefused && copyText !== undefined ? copyText : shown}
        kind="secret"
        readOnly
        hint={hint}
        error={error}
        inputRef={input}
        onBlur={hideAgain}
        onCopy={copySelected}
        corner={
          <LiveRegion>
            {outcome === 'copied' && (
              <span className="text-xs font-semibold text-positive">Copied</span>
            )}
          </LiveRegion>
        }
        trailing={
          <IconButton
            variant="joined"
            label={copyLabel}
            icon={outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
            disabledReason={copyText === undefined ? noCopyReason : undefined}
            onClick={copy}
          />
        }
        beside={actions}
      />
      <LiveRegion>{isRefused && <p className="text-warning">{refusedText}</p>}</LiveRegion>
    </div>
  )
}
