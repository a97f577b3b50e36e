// A modal dialog: named, closed by its owner's decision alone, and giving focus back when it goes.
import type { FormEvent, ReactNode, RefObject } from 'react'
import { useRef } from 'react'
import { Content, Description, Portal, Root, Title } from '@radix-ui/react-dialog'

import { useEscape } from './escape.ts'
import { focusHeading, isFocusLost, stops } from './focus.ts'
import { useOverflow } from './overflow.ts'
import { closePopovers } from './popover-stack.ts'

type DialogProps = {
  title: string
  description?: string | undefined
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

/**
 * Radix keeps focus inside and hides the rest of the page, but for its live regions: a native
 * modal mutes those, and goes away by itself at the second Escape. Its Overlay is left out, because
 * that writes a style element, which the content security policy forbids. What closes a dialog is
 * said here: Radix would also close it at a press on a message that lies above.
 */
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
  const content = useRef<HTMLDivElement>(null)
  const opener = useRef<Element>(null)

  function close() {
    if (!busy) onClose()
  }

  useEscape(close)

  function takeFocus(event: Event) {
    // Popovers lie in the top layer, so they would cover the dialog.
    closePopovers()
    opener.current = document.activeElement
    const field = initialFocus?.current ?? content.current?.querySelector<HTMLElement>(firstField)
    if (!field) return
    event.preventDefault()
    // The question comes first, also where its buttons are further down.
    field.focus({ preventScroll: true })
  }

  function giveFocusBack(event: Event) {
    event.preventDefault()
    if (!isFocusLost()) return
    if (opener.current instanceof HTMLElement) opener.current.focus()
    if (isFocusLost()) focusHeading()
  }

  return (
    <Root open>
      <Portal>
        <div
          aria-hidden
          onClick={close}
          className="pointer-events-auto fixed inset-0 z-50 bg-backdrop"
        />
        <Content
          ref={content}
          role={role}
          aria-busy={busy || undefined}
          onOpenAutoFocus={takeFocus}
          onCloseAutoFocus={giveFocusBack}
          className={role === 'dialog' ? sheet : box}
        >
          <Body onSubmit={onSubmit} busy={busy}>
            <header className="px-6 pt-6 short:px-4 short:pt-4">
              <Title className="text-xl">{title}</Title>
              {description !== undefined && (
                <Description className="mt-2 text-muted">{description}</Description>
              )}
            </header>
            <Words title={title}>{children}</Words>
            <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-6 py-4 max-sm:*:flex-1 short:px-4 short:py-3">
              {footer}
            </footer>
          </Body>
        </Content>
      </Portal>
    </Root>
  )
}

/** What is between title and buttons. Words alone that do not fit are a stop, from which they scroll. */
function Words({ title, children }: { title: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const isStop = useOverflow(
    box,
    (it) => it.scrollHeight > it.clientHeight && it.querySelector(stops) === null,
  )
  return (
    <div
      ref={box}
      className="min-h-0 flex-auto overflow-y-auto px-6 py-5 -outline-offset-2 short:flex-none short:overflow-visible short:px-4 short:py-3"
      {...(isStop && { role: 'group', tabIndex: 0, 'aria-label': title })}
    >
      <div className="flex flex-col gap-5">{children}</div>
    </div>
  )
}

type BodyProps = Pick<DialogProps, 'busy' | 'onSubmit'> & { children: ReactNode }

function Body({ busy, onSubmit, children }: BodyProps) {
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!busy) onSubmit?.()
  }

  // Not flex-1: WebKit takes its basis of 0 % for the height of the whole dialog.
  const column = 'flex min-h-0 flex-auto flex-col short:flex-none'
  if (!onSubmit) return <div className={column}>{children}</div>
  return (
    <form noValidate onSubmit={submit} className={column}>
      {children}
    </form>
  )
}

const firstField =
  'input[type=radio]:checked, input:not([type=radio], [readonly], :disabled), textarea, select'

// On a short screen all of it scrolls, so that its buttons leave room for what is between them.
const look =
  'fixed inset-0 z-50 pointer-events-auto! m-auto flex h-fit flex-col bg-card text-ink shadow-pop outline-none short:overflow-y-auto'
const box = `${look} max-h-[calc(100dvh-2rem)] short:max-h-[calc(100dvh-0.5rem)] w-[calc(100vw-2rem)] max-w-xl rounded-md border`
const sheet = `${look} max-sm:size-full sm:max-h-[calc(100dvh-3rem)] sm:w-full sm:max-w-xl sm:rounded-md sm:border`
