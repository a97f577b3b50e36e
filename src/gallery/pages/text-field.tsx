// One line of text.
import { Button } from '#ui/button.tsx'
import { TextField, type TextFieldProps } from '#ui/text-field.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Text field',
  about: 'One line of text with its label, hint, error and counter.',
  states: {
    Empty: () => (
      <Field label="Description" kind="text" hint="Optional." placeholder="Grocery tills" />
    ),
    'With a counter': () => (
      <Field label="Counted" kind="text" first="Tills and scales" maxLength={50} />
    ),
    'Too long': () => (
      <Field
        label="Too long"
        kind="text"
        first={'x'.repeat(51)}
        maxLength={50}
        hint="Optional."
        error="A description has at most 50 characters; this one has 51."
      />
    ),
    'With a button': () => (
      <Field label="IP address or range" kind="address" beside={<Button>Add IP range</Button>} />
    ),
    'Read-only': () => (
      <Field label="Username" kind="username" first="ws_551203@Company.Larkfield" readOnly />
    ),
  },
}

function Field({ first = '', ...rest }: Omit<TextFieldProps, 'value'> & { first?: string }) {
  return (
    <Held first={first}>
      {(value, set) => <TextField {...rest} value={value} onChange={set} />}
    </Held>
  )
}
