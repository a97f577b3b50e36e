// Several lines of text.
import { TextArea } from '#ui/text-area.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Text area',
  about: 'Several lines of text with their label, hint and error.',
  states: {
    'With a hint': () => (
      <Held first="">
        {(value, set) => (
          <TextArea label="Notes" kind="text" hint="Optional." value={value} onChange={set} />
        )}
      </Held>
    ),
    'Code, with an error': () => (
      <Held first={'{\n  "username": ws_551203\n}\n\n'}>
        {(value, set) => (
          <TextArea
            label="Body"
            kind="code"
            error="This is no JSON."
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
}
