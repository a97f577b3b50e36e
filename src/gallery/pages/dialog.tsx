// The dialog.
import { useRef } from 'react'

import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'
import { Opened } from '#gallery/opened.tsx'

export const page: GalleryPage = {
  title: 'Dialog',
  about: 'Asks for something, with the page out of reach until its owner closes it.',
  states: {
    Plain: () => (
      <Opened by="Open a dialog">
        {(close) => (
          <Dialog
            open
            title="A plain dialog"
            description="It says in a sentence what it is about."
            onClose={close}
            footer={<Button onClick={close}>Close</Button>}
          >
            <p>What the dialog holds.</p>
          </Dialog>
        )}
      </Opened>
    ),
    'A form': () => (
      <Opened by="Open a form">
        {(close) => (
          <Held first="">
            {(text, setText) => (
              <Dialog
                open
                title="A form"
                onClose={close}
                onSubmit={close}
                footer={
                  <>
                    <Button onClick={close}>Cancel</Button>
                    <Button type="submit" variant="primary">
                      Create
                    </Button>
                  </>
                }
              >
                <TextField
                  label="Description"
                  kind="text"
                  value={text}
                  onChange={setText}
                  maxLength={50}
                />
              </Dialog>
            )}
          </Held>
        )}
      </Opened>
    ),
    'A question': () => (
      <Opened by="Ask a question">{(close) => <Question onClose={close} />}</Opened>
    ),
    'Its owner keeps it open': () => (
      <Opened by="Open one that stays">
        {(close) => (
          <Held first={0}>
            {(asked, setAsked) => (
              <Dialog
                open
                title="It stays"
                onClose={() => setAsked(asked + 1)}
                footer={<Button onClick={close}>Close</Button>}
              >
                <p>Asked to close {asked} times.</p>
              </Dialog>
            )}
          </Held>
        )}
      </Opened>
    ),
    Busy: () => (
      <Opened by="Open a busy one">
        {(close) => (
          <Dialog
            open
            busy
            title="At work"
            onClose={fail}
            onSubmit={fail}
            footer={<Button onClick={close}>End it</Button>}
          >
            <p>Neither Escape nor Enter does anything now.</p>
          </Dialog>
        )}
      </Opened>
    ),
    'One over another': () => (
      <Opened by="Open the lower one">
        {(close) => (
          <Dialog
            open
            title="The lower one"
            onClose={close}
            footer={<Button onClick={close}>Close the lower one</Button>}
          >
            <Opened by="Open the upper one">
              {(closeUpper) => <Question onClose={closeUpper} />}
            </Opened>
          </Dialog>
        )}
      </Opened>
    ),
    'More than a window holds': () => (
      <Opened by="Open a long one">
        {(close) => (
          <Dialog
            open
            title="A long dialog"
            onClose={close}
            footer={<Button onClick={close}>Close the long one</Button>}
          >
            {Array.from({ length: 40 }, (_, line) => (
              <p key={line}>Line {line + 1} of forty.</p>
            ))}
          </Dialog>
        )}
      </Opened>
    ),
  },
}

function Question({ onClose }: { onClose: () => void }) {
  const stay = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open
      role="alertdialog"
      title="Leave without saving?"
      description="Leaving discards what has not been saved."
      onClose={onClose}
      initialFocus={stay}
      footer={
        <>
          <Button ref={stay} onClick={onClose}>
            Stay on this page
          </Button>
          <Button variant="danger" onClick={onClose}>
            Leave without saving
          </Button>
        </>
      }
    />
  )
}

function fail(): void {
  throw new Error('A busy dialog has told its owner of a key.')
}
