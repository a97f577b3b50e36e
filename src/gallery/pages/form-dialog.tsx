// The dialog with one act.
import { FormDialog } from '#ui/form-dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'
import { Opened } from '#gallery/opened.tsx'

export const page: GalleryPage = {
  title: 'Form dialog',
  about: 'A dialog with one act: it can be cancelled, is under way, or says why it failed.',
  states: {
    Ready: () => <Form by="Open it ready" />,
    'Not yet': () => <Form by="Open it too early" disabledReason="Choose an integration." />,
    Failed: () => <Form by="Open it failed" failure="Nothing was saved. Try again." />,
  },
}

type FormProps = { by: string; disabledReason?: string; failure?: string }

function Form({ by, disabledReason, failure }: FormProps) {
  return (
    <Opened by={by}>
      {(close) => (
        <Held first="">
          {(text, setText) => (
            <FormDialog
              title="A form"
              act="Create"
              disabledReason={disabledReason}
              busy={false}
              failure={failure}
              onClose={close}
              onSubmit={close}
            >
              <TextField label="Description" kind="text" value={text} onChange={setText} />
            </FormDialog>
          )}
        </Held>
      )}
    </Opened>
  )
}
