// Words for screen readers alone.
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import type { GalleryPage } from '#gallery/gallery-page.ts'

export const page: GalleryPage = {
  title: 'Visually hidden',
  about: 'Words for screen readers alone.',
  states: {
    'In a sentence': () => (
      <p>
        3/7<VisuallyHidden> roles chosen</VisuallyHidden>
      </p>
    ),
  },
}
