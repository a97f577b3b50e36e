// The filter of a list.
import { FilterChip } from '#ui/filter-chip.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const options = [
  { value: 'active', label: 'Active' },
  { value: 'inactive', label: 'Inactive' },
]

export const page: GalleryPage = {
  title: 'Filter chip',
  about: 'One filter of a list, which says what it is set to.',
  states: {
    'Nothing chosen': () => (
      <Held<string[]> first={[]}>
        {(chosen, set) => (
          <FilterChip label="Status" options={options} chosen={chosen} onChange={set} />
        )}
      </Held>
    ),
    'One chosen': () => (
      <Held first={['active']}>
        {(chosen, set) => (
          <FilterChip label="State" options={options} chosen={chosen} onChange={set} />
        )}
      </Held>
    ),
    'More than there is room for': () => (
      <Held first={['active', 'inactive', 'archived']}>
        {(chosen, set) => (
          <FilterChip label="Any state" options={options} chosen={chosen} onChange={set} />
        )}
      </Held>
    ),
  },
}
