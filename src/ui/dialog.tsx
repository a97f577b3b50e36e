// A modal dialog: named, closed by Escape or a press beside it, giving focus back.
import type { FormEvent, MouseEvent, ReactNode, RefObject, SyntheticEvent } from 'react'
import { useId, useLayoutEffect, useRef } from 'react'

type DialogProps = {
  title: string
  description?: ReactNode
  open: boolean
  /** Escape or a press on the backdrop; not called while busy. */
  onClose: () => void
  children?: ReactNode
  /** Buttons, the least risky first. */
  footer: ReactNode
  /** An alertdialog interrupts with a question. */
  role?: 'dialog' | 'alertdialog' | undefined
  busy?: boolean | undefined
  /** Makes the dialog a form; a footer button of type 'submit' or Enter calls it. */
  onSubmit?: (() => void) | undefined
  /** Where focus starts; otherwise the first field, then the first button. */
  initialFocus?: RefObject<HTMLElement | null> | undefined
}

/** The browser's own modal: it keeps focus inside, makes the rest inert and lies on top. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null
}

function OpenDialog({
  title,
  description,
  onClose,
  children,
  footer,
  role = 'dialog',
  busy = false,
  onSubmit,
  initialFocus,
}: Omit<DialogProps, 'open'>) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    const field = initialFocus?.current ?? element?.querySelector<HTMLElement>(firstField)
    field?.focus()
    return () => {
      // Closed while it is still in the page, so that the browser gives focus back to the opener.
      element?.close()
      const { activeElement } = document
      if (activeElement !== document.body && !element?.contains(activeElement)) return
      document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus()
    }
  }, [initialFocus])

  function close() {
    if (!busy) onClose()
  }

  function cancel(event: SyntheticEvent) {
    // Whether it closes is the caller's decision.
    event.preventDefault()
    close()
  }

  function press(event: MouseEvent) {
    if (event.target === event.currentTarget) close()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the backdrop's press; its key is Escape, heard as cancel
    <dialog
      ref={dialog}
      // An alertdialog is a kind of dialog; a native one may be either.
      role={role}
      aria-labelledby={`${id}-title`}
      aria-describedby={description === undefined ? undefined : `${id}-description`}
      aria-busy={busy || undefined}
      onCancel={cancel}
      onMouseDown={press}
      className={role === 'dialog' ? sheet : box}
    >
      <Body onSubmit={onSubmit} busy={busy}>
        <header className="px-6 pt-6">
          <h2 id={`${id}-title`} className="text-xl">
            {title}
          </h2>
          {description !== undefined && (
            <div id={`${id}-description`} className="mt-2 text-muted">
              {description}
            </div>
          )}
        </header>
        <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-6 py-5">
          {children}
        </div>
        <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-6 py-4 max-sm:*:flex-1">
          {footer}
        </footer>
      </Body>
    </dialog>
  )
}

type BodyProps = Pick<DialogProps, 'busy' | 'onSubmit'> & { children: ReactNode }

function Body({ busy, onSubmit, children }: BodyProps) {
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!busy) onSubmit?.()
  }

  const column = 'flex min-h-0 flex-1 flex-col'
  if (!onSubmit) return <div className={column}>{children}</div>
  return (
    <form noValidate onSubmit={submit} className={column}>
      {children}
    </form>
  )
}

const firstField =
  'input[type=radio]:checked, input:not([type=radio], [readonly], :disabled), textarea, select'

const look =
  'm-auto hidden flex-col bg-card p-0 text-ink shadow-pop outline-none open:flex backdrop:bg-backdrop'
const box = `${look} max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-xl rounded-md border`
const sheet = `${look} max-sm:size-full max-sm:max-h-none max-sm:max-w-none sm:max-h-[calc(100dvh-3rem)] sm:w-full sm:max-w-xl sm:rounded-md sm:border`
