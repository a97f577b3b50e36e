// The column under the header of a page.
import { PageBody } from '#ui/page-body.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Page body',
  about: 'The centred column under the header of a page.',
  states: {
    'With some paragraphs': () => (
      <PageBody>
        <p>The first part of the page.</p>
        <p>The second part of the page.</p>
      </PageBody>
    ),
  },
}
