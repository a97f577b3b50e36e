// One of many.
import { SelectField } from '#ui/select-field.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const calls = ['GET /me', 'GET /companies', 'POST /companies/{companyId}/apiCredentials']
const options = calls.map((value) => ({ value, label: value }))

export const page: GalleryPage = {
  title: 'Select field',
  about: 'One of many, in the browser’s own list.',
  states: {
    'With a hint': () => (
      <Held first="GET /me">
        {(value, set) => (
          <SelectField
            label="Call"
            options={options}
            value={value}
            onChange={set}
            hint="Which call to send."
          />
        )}
      </Held>
    ),
    'A long choice': () => (
      <Held first={calls[2] ?? ''}>
        {(value, set) => (
          <SelectField label="Long call" options={options} value={value} onChange={set} />
        )}
      </Held>
    ),
  },
}
