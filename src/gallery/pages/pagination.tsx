// The pages of a list.
import { Pagination, type PaginationWords } from '#ui/pagination.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'
import { Held } from '#gallery/held.tsx'

const wordsOf = (label: string): PaginationWords => ({
  label,
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
  atFirst: 'This is the first page.',
  atLast: 'This is the last page.',
  position: (page, pages) => `Page ${page} of ${pages}`,
})

export const page: GalleryPage = {
  title: 'Pagination',
  about: 'Moves through the pages of a list.',
  states: {
    'Three pages': () => (
      <Held first={1}>
        {(current, set) => (
          <Pagination page={current} pages={3} onPage={set} words={wordsOf('Three pages')} />
        )}
      </Held>
    ),
    'One page': () => (
      <Held first={1}>
        {(current, set) => (
          <Pagination page={current} pages={1} onPage={set} words={wordsOf('One page')} />
        )}
      </Held>
    ),
  },
}
