// One of a few.
import { RadioGroup } from '#ui/radio-group.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const options = [
  { value: 'service', label: 'Web service user', description: 'Calls the APIs.' },
  { value: 'report', label: 'Report service user', description: 'Downloads reports.' },
]
const themes = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export const page: GalleryPage = {
  title: 'Radio group',
  about: 'One of a few.',
  states: {
    'A list': () => (
      <Held<string> first="service">
        {(value, set) => (
          <RadioGroup
            legend="Credential type"
            name="list"
            options={options}
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
    'A row': () => (
      <Held<string> first="dark">
        {(value, set) => (
          <RadioGroup
            legend="Theme"
            name="row"
            look="row"
            options={themes}
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
    Cards: () => (
      <Held<string> first="service">
        {(value, set) => (
          <RadioGroup
            legend="Type on cards"
            name="cards"
            look="cards"
            options={options}
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
    'Nothing chosen': () => (
      <Held<string | undefined> first={undefined}>
        {(value, set) => (
          <RadioGroup
            legend="Whose version"
            name="none"
            options={options}
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
}
