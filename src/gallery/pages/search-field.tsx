// The search box.
import { SearchField } from '#ui/search-field.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

export const page: GalleryPage = {
  title: 'Search field',
  about: 'Named by its label, emptied by its button or Escape.',
  states: {
    Empty: () => <Search label="Search roles" first="" />,
    'With a text': () => <Search label="Search accounts" first="webshop" />,
    'With as much as it takes': () => <Search label="Search users" first={'x'.repeat(200)} />,
  },
}

function Search({ label, first }: { label: string; first: string }) {
  return (
    <Held first={first}>
      {(value, set) => (
        <SearchField label={label} value={value} onChange={set} clearLabel={`Clear: ${label}`} />
      )}
    </Held>
  )
}
