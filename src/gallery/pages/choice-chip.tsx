// A choice that is always made.
import { ChoiceChip } from '#ui/choice-chip.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const options = [
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
]

export const page: GalleryPage = {
  title: 'Choice chip',
  about: 'One choice that is always made, beside the filters of a list.',
  states: {
    'One chosen': () => (
      <Held first="newest">
        {(chosen, set) => (
          <ChoiceChip label="Sort" options={options} chosen={chosen} onChange={set} />
        )}
      </Held>
    ),
  },
}
