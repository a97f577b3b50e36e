// A read-only value with a copy button; what is copied may be more than what is shown.
import { Check, Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { CopyWords } from './copying.ts'
import { copiedDefault, refusedDefault, useCopying } from './copying.ts'
import { IconButton } from './icon-button.tsx'
import { TextField } from './text-field.tsx'

type SecretFieldProps = CopyWords & {
  label: string
  /** What the field shows, masked or shortened as the caller likes. */
  value: string
  /** What is copied, in full; undefined when there is nothing to copy. */
  copyText: string | undefined
  /** The copy button's name. */
  copyLabel: string
  /** Why nothing can be copied; used when copyText is undefined. */
  noCopyReason: string
  hint?: ReactNode
  error?: string | undefined
  /** Buttons after the field. */
  actions?: ReactNode
  onCopied?: (() => void) | undefined
}

export function SecretField({
  label,
  value,
  copyText,
  copyLabel,
  noCopyReason,
  copiedText = copiedDefault,
  refusedText = refusedDefault,
  hint,
  error,
  actions,
  onCopied,
}: SecretFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const { outcome, copy, forget } = useCopying(copyText, onCopied)
  const isRefused = outcome === 'refused'

  useEffect(() => {
    if (isRefused) input.current?.select()
  }, [isRefused])

  function hideAgain() {
    if (isRefused) forget()
  }

  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <TextField
        label={label}
        // Only a text that is really there can be selected for the keyboard.
        value={isRefused && copyText !== undefined ? copyText : value}
        readOnly
        monospace
        hint={hint}
        error={error}
        inputRef={input}
        onBlur={hideAgain}
        corner={
          // A live region without a role: 'status' stays the name of one place on the page.
          <span aria-live="polite" className="text-xs font-semibold text-positive">
            {outcome === 'copied' && copiedText}
          </span>
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
      <p aria-live="polite" className="text-warning empty:hidden">
        {isRefused && refusedText}
      </p>
    </div>
  )
}
